package keys

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Act is one thing that a person can do on a screen: the key that asks for it,
// whether it can be done now, and what it does. A screen's Update, its footer,
// its help and the palette read the same acts, so that what is shown works and
// what works is shown.
type Act struct {
	Key  key.Binding
	When bool // it can be done now
	Do   func() tea.Cmd
	On   func(tea.KeyPressMsg) tea.Cmd // instead of Do, where several keys ask for different things
	Why  string                        // said when the key is pressed and it cannot be done
	Show Show
}

// Show says where an act is shown.
type Show uint8

// Where an act is shown.
const (
	Always Show = iota // in the footer and in the help
	First              // as Always, and in the footer before the keys of the whole program
	Help               // in the help only
	Never              // a second key for what another act shows
)

// Acts are what a person can do now, most useful first. Several acts may have
// the same key: the first that can be done is.
type Acts []Act

// Shown are keys that work by themselves, as those of a field do.
func Shown(bs ...key.Binding) Acts {
	out := make(Acts, len(bs))
	for i, b := range bs {
		out[i] = Act{Key: b, When: true}
	}
	return out
}

// Deed makes of f, which asks for nothing more, what an act does.
func Deed(f func()) func() tea.Cmd { return func() tea.Cmd { f(); return nil } }

// Press does what a key asks for. It reports false where no act does: the key
// is free for what has the focus. Why an act cannot be done is said by refuse.
func (a Acts) Press(m tea.KeyPressMsg, refuse func(why string) tea.Cmd) (tea.Cmd, bool) {
	why := ""
	for i := range a {
		x := &a[i]
		if !key.Matches(m, x.Key) || x.Do == nil && x.On == nil {
			continue
		}
		switch {
		case !x.When:
			why = max(why, x.Why)
		case x.On != nil:
			return x.On(m), true
		default:
			return x.Do(), true
		}
	}
	if why == "" {
		return nil, false
	}
	return refuse(why), true
}

// Footer returns the bindings of the footer, and how many of them come first.
func (a Acts) Footer() (short []key.Binding, first int) {
	for _, x := range a {
		if x.When && x.Show <= First {
			short = append(short, x.Key)
			if x.Show == First {
				first++
			}
		}
	}
	return short, first
}

// Help returns the bindings of the help.
func (a Acts) Help() (all []key.Binding) {
	for _, x := range a {
		if x.When && x.Show != Never {
			all = append(all, x.Key)
		}
	}
	return all
}
