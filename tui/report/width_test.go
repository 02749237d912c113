package report

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/lang"
)

func TestShortColumnsTakeWhatTheyNeedAndTheOthersShare(t *testing.T) {
	b := Block{Head: []string{"Code", "Compétence", "Niveau", "Note"}, Rows: [][]string{
		{"C01", strings.Repeat("mot ", 20), "A Application", ""}, {"C02", strings.Repeat("mot ", 20), "M Maîtrise (niveau de Mme Roux, avec votre accord)", "brève mais plus longue que seize"},
	}}
	got, fits := widths(b)
	sum := 0
	for _, w := range got {
		sum += w
	}
	if !fits || got[0] > 8 || got[1] < got[3] || got[2] < shortCell || got[3] < shortCell || sum < 95 || sum > 115 {
		t.Errorf("%v of %d, fits %v", got, sum, fits)
	}
}

func TestATableOfManyDaysKeepsRoomForNames(t *testing.T) {
	b := Block{Head: []string{"Code", "Compétence"}, Rows: [][]string{{"C01", strings.Repeat("mot ", 20)}}}
	for range 12 {
		b.Head, b.Rows[0] = append(b.Head, "octobre 2026"), append(b.Rows[0], "A Application")
	}
	if got, fits := widths(b); fits || got[1] < 25 {
		t.Errorf("%v, fits %v", got, fits)
	}
	b.Rows = nil
	widths(b)
}

func TestALevelIsNotBrokenAndALinkWidensNothing(t *testing.T) {
	page := forms(t, Make(subject(t, ""), lang.New(model.French)))["html"]
	for _, want := range []string{"table-layout: fixed", ".fits .short { white-space: nowrap; }", "overflow-wrap: anywhere", `<table class="fits">`, `<span class="short t`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %q", want)
		}
	}
}
