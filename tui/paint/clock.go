package paint

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"
)

// halt stops the clock of a Bubble Tea program, which ticks once a second for a
// renderer that there is none of. The clock has no name from outside. Of what has
// one, only ReleaseTerminal stops it: after half a second, for an input that there is
// none of either, and what wakes then is all that wakes after a start.
func halt(p *tea.Program) {
	if c := clock(p); c != nil {
		c.Stop()
	}
}

// clock returns it, nil if this version of Bubble Tea keeps it elsewhere: then it
// goes on, and a test says so.
func clock(p *tea.Program) *time.Ticker {
	f := reflect.ValueOf(p).Elem().FieldByName("ticker")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*time.Ticker]() {
		return nil
	}
	return (*time.Ticker)(f.UnsafePointer())
}
