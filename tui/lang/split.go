package lang

import (
	"errors"
	"fmt"
	"strconv"

	"autoeval/store/rncp"
)

// SplitRefusal returns the sentence that says why a correction of a split is
// refused, and on which line of a file where it comes from one; "" when err says
// something else.
func (p *Printer) SplitRefusal(err error) string {
	t := p.CLI.Import
	var r *rncp.Refused
	if !errors.As(err, &r) {
		return ""
	}
	text := t.BadCorrection
	for _, x := range []struct {
		err  error
		text string
	}{
		{rncp.ErrNoPart, fmt.Sprintf(t.NoSuchLine, strconv.Itoa(r.Number))}, {rncp.ErrOtherBloc, t.OtherGroup}, {rncp.ErrEmptyPart, t.NoWords},
		{rncp.ErrNoGroup, t.NoSuchGroup}, {rncp.ErrNoPlace, fmt.Sprintf(t.WhereToSplit, r.Number)}, {rncp.ErrNothing, t.NothingToUndo}, {rncp.ErrTooLarge, t.TooManyCorrections},
	} {
		if errors.Is(err, x.err) {
			text = x.text
		}
	}
	if r.Line > 0 {
		text = fmt.Sprintf(t.OnLine, r.Line) + text
	}
	return text
}
