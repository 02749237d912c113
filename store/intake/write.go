package intake

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"autoeval/model"
	"autoeval/store/framework"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
)

// Formats returns the names of the forms that Write writes, the whole one first.
func Formats() []string { return []string{"yaml", "csv", "moodle", "case", "case11"} }

// Write writes a grid in a form and returns what that form does not keep of it.
// Yaml keeps all, in both languages; the others write one language. The
// separator is that of csv.
func Write(w io.Writer, g *model.Grid, format string, l model.Lang, separator rune) ([]framework.Loss, error) {
	switch format {
	case "yaml":
		data, err := gridfile.Marshal(g)
		if err == nil {
			_, err = w.Write(data)
		}
		return nil, err
	case "csv":
		return lostInCSV(g), rncp.WriteCSV(w, g, l, separator)
	case "moodle", "case", "case11":
		f := framework.Format(format)
		return framework.Losses(g, f, l), framework.Write(w, g, f, l)
	}
	return nil, fmt.Errorf("write grid as %s: %w", format, framework.ErrFormat)
}

func lostInCSV(g *model.Grid) []framework.Loss {
	var out []framework.Loss
	for what, n := range rncp.LostInCSV(g) {
		out = append(out, framework.Loss{What: framework.What(what), N: n})
	}
	slices.SortFunc(out, func(a, b framework.Loss) int { return cmp.Compare(a.What, b.What) })
	return out
}
