package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"autoeval/tui/layout"
)

// wellFormed fails unless the text is XML to its end.
func wellFormed(t *testing.T, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in:\n%s", err, s)
		}
	}
}

func TestEachWordStandsInItsColumn(t *testing.T) {
	red := lipgloss.NewStyle().Foreground(lipgloss.Color("#FF0000")).Bold(true)
	s := Document("ab "+red.Render("cd")+"\n  é", layout.Size{W: 10, H: 2}, Dark("t"))
	wellFormed(t, s)
	for _, want := range []string{
		`<text x="14" y="27" textLength="18"`, `>ab</text>`,
		`<text x="41" y="27" textLength="18" lengthAdjust="spacingAndGlyphs" fill="#FF0000" font-weight="bold">cd</text>`,
		`<text x="32" y="45" textLength="9"`, `aria-label="t"`,
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %s in:\n%s", want, s)
		}
	}
}

func TestBlocksAreShapes(t *testing.T) {
	s := Render("███▄▌─━░⣿", layout.Size{W: 9, H: 1}, Light("t"))
	wellFormed(t, s)
	if strings.Contains(s, "<text") {
		t.Errorf("a block is a letter:\n%s", s)
	}
	if n := strings.Count(s, "<circle"); n != 8 {
		t.Errorf("%d dots", n)
	}
	if !strings.Contains(s, `width="27" height="18"`) {
		t.Errorf("three full blocks are not one:\n%s", s)
	}
}

// A step of a line meets its neighbours: right and below, left and below, right
// and above, left and above.
func TestCornersReachTheEdgesTheyJoin(t *testing.T) {
	for glyph, want := range map[string]string{
		"┌": `x="4" y="9" width="5" height="1"|x="4" y="9" width="1" height="9"`,
		"┐": `x="0" y="9" width="5" height="1"|x="4" y="9" width="1" height="9"`,
		"└": `x="4" y="9" width="5" height="1"|x="4" y="0" width="1" height="10"`,
		"┘": `x="0" y="9" width="5" height="1"|x="4" y="0" width="1" height="10"`,
	} {
		s := Render(glyph, layout.Size{W: 1, H: 1}, Options{Ink: Light("").Ink, Paper: Light("").Paper, Bare: true})
		for _, arm := range strings.Split(want, "|") {
			if !strings.Contains(s, "<rect "+arm) {
				t.Errorf("%s has no arm %s:\n%s", glyph, arm, s)
			}
		}
	}
}

func TestHostileFramesStayXML(t *testing.T) {
	for _, frame := range []string{"<script>&\"'", "\x1b]0;x\a", "\x1b[" + strings.Repeat(";", 31) + "1mx", "\x00\x01", "a\x9bb", strings.Repeat("漢", 30), ""} {
		for _, size := range []layout.Size{{}, {W: 1, H: 1}, {W: 20, H: 3}, {W: -1, H: -1}} {
			wellFormed(t, Render(frame, size, Dark("<&\">")))
		}
	}
}
