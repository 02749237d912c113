package widget

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
	"autoeval/tui/theme"
)

// A long text that is pasted fills the box with its last rows.
func TestAPasteFillsTheArea(t *testing.T) {
	var words []string
	for i := range 90 {
		words = append(words, fmt.Sprintf("mot%02d", i))
	}
	for _, box := range [][2]int{{70, 8}, {40, 5}, {20, 3}} {
		a := NewArea(theme.New(theme.Options{}), "", "", safetext.Note)
		a.Focus()
		a.View(box[0], box[1])
		a.Update(tea.PasteMsg{Content: strings.Join(words, " ")})
		rows := strings.Split(ansi.Strip(a.View(box[0], box[1])), "\n")
		if len(rows) != box[1] || !strings.Contains(rows[len(rows)-1]+rows[len(rows)-2], "mot89") {
			t.Errorf("%v: the end is not in view:\n%s", box, strings.Join(rows, "\n"))
		}
		blank := 0
		for _, r := range rows {
			if strings.TrimSpace(r) == "" {
				blank++
			}
		}
		if blank > 1 {
			t.Errorf("%v: %d blank rows:\n%s", box, blank, strings.Join(rows, "\n"))
		}
		a.Update(tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl})
		if first := ansi.Strip(a.View(box[0], box[1])); !strings.HasPrefix(first, "mot00") {
			t.Errorf("%v: the start is not in view:\n%s", box, first)
		}
	}
}
