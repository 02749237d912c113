package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"autoeval/model/safetext/hostile"
	"autoeval/tui/layout"
	"autoeval/tui/tuitest"
)

// FuzzRender draws any text: the picture is well-formed, has no element but its
// own, and nothing in it acts on a terminal.
func FuzzRender(f *testing.F) {
	for _, h := range hostile.Texts() {
		f.Add(h.Text[:min(len(h.Text), 200)])
	}
	f.Add("</text><script>x</script>")
	f.Fuzz(func(t *testing.T, text string) {
		out := Render(text, layout.Size{W: 40, H: 5}, Dark(text))
		d := xml.NewDecoder(strings.NewReader(out))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%v in %q", err, out)
			}
			if e, ok := token.(xml.StartElement); ok && !strings.Contains(" svg title rect text tspan path circle line g ", " "+e.Name.Local+" ") {
				t.Fatalf("an element %q", e.Name.Local)
			}
		}
		for _, l := range strings.Split(out, "\n") {
			if bad := tuitest.Unsafe(l); bad != "" {
				t.Fatalf("%q in %.200q", bad, l)
			}
		}
	})
}
