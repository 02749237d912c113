package keys

import (
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// TestPressDoesWhatIsShown presses each key of a table of acts.
func TestPressDoesWhatIsShown(t *testing.T) {
	var did []string
	do := func(name string) func() tea.Cmd { return Deed(func() { did = append(did, name) }) }
	acts := Acts{
		{Key: Bind("esc", "unmark", "esc"), When: false, Do: do("unmark")},
		{Key: Bind("esc", "show all", "esc"), When: true, Do: do("all")},
		{Key: Bind("x", "delete", "x"), When: false, Do: do("delete"), Why: "read-only"},
		{Key: Bind("r", "rename", "r"), When: false, Do: do("rename")},
		{Key: Bind("tab", "next", "tab"), When: true},
		{Key: Digits("rate", 4), When: true, On: func(m tea.KeyPressMsg) tea.Cmd { return do("rate " + m.String())() }},
	}
	for _, c := range []struct {
		press tea.KeyPressMsg
		done  bool
		did   string // what was done, or refused
	}{
		{tea.KeyPressMsg{Code: tea.KeyEsc}, true, "all"},
		{tea.KeyPressMsg{Code: 'x', Text: "x"}, true, "no: read-only"},
		{tea.KeyPressMsg{Code: 'r', Text: "r"}, false, ""},
		{tea.KeyPressMsg{Code: tea.KeyTab}, false, ""},
		{tea.KeyPressMsg{Code: 'é', Text: "é"}, true, "rate é"},
		{tea.KeyPressMsg{Code: 'q', Text: "q"}, false, ""},
	} {
		did = []string{}
		_, done := acts.Press(c.press, func(why string) tea.Cmd { did = append(did, "no: "+why); return nil })
		if done != c.done || (c.did != "") != (len(did) == 1) || c.did != "" && did[0] != c.did {
			t.Errorf("%s: %v, %v; want %v, %q", c.press, done, did, c.done, c.did)
		}
	}
}

func TestWhatCanBeDoneIsShown(t *testing.T) {
	a, b, c, d := Bind("a", "first", "a"), Bind("b", "off", "b"), Bind("c", "help", "c"), Bind("d", "never", "d")
	acts := Acts{{Key: a, When: true, Show: First}, {Key: b}, {Key: c, When: true, Show: Help}, {Key: d, When: true, Show: Never}}
	short, first := acts.Footer()
	if names(short) != "first" || first != 1 {
		t.Errorf("the footer shows %q, %d of them first", names(short), first)
	}
	if got := names(acts.Help()); got != "first help" {
		t.Errorf("the help shows %q", got)
	}
}

func names(bs []key.Binding) (out string) {
	for i, b := range bs {
		if i > 0 {
			out += " "
		}
		out += b.Help().Desc
	}
	return out
}
