package tree_test

import (
	"strings"
	"testing"
	"time"

	"autoeval/model"
)

// The first page says how the program ends, what it reads of its environment and
// where the data are; the others need not.
func TestTheFirstManualPageSaysWhatSurroundsTheProgram(t *testing.T) {
	for l, words := range map[model.Lang][]string{
		model.French:  {".SH CODE DE SORTIE", ".SH ENVIRONNEMENT", ".SH FICHIERS", `\fBAUTOEVAL_DB\fR`, "données endommagées"},
		model.English: {".SH EXIT STATUS", ".SH ENVIRONMENT", ".SH FILES", `\fBNO_COLOR\fR`, "the data are damaged"},
	} {
		c, root := grown(l)
		c.Now = func() time.Time { return time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC) }
		page := c.ManPage(root)
		for _, w := range words {
			if !strings.Contains(page, w) {
				t.Errorf("%s: no %q in the first page", l, w)
			}
		}
		for _, sub := range root.Commands() {
			if strings.Contains(c.ManPage(sub), words[0]) {
				t.Errorf("%s: %s says it again", l, sub.Name())
			}
		}
	}
}

// Every page is dated by SOURCE_DATE_EPOCH where it is set, so that a release
// can be made again.
func TestManualPagesAreDatedByTheSource(t *testing.T) {
	c, root := grown(model.English)
	c.Now = time.Now
	c.Getenv = func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": "1000000000"}[name] }
	if page := c.ManPage(root); !strings.Contains(page, `"2001-09-09"`) {
		t.Errorf("the page begins %.80q", page)
	}
}
