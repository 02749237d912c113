package plain

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
	"autoeval/tui/story"
)

// story says what a session brings in few words; "" is the latest finished one.
func (p *program) story(ctx context.Context, id model.SessionID) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	e, err := work.End(ctx, p.Store, p.Grids, g, id, p.Now())
	if errors.Is(err, store.ErrNotFound) {
		p.Talk.Say(p.Text.CLI.Frame.SummaryNone, aloud.Text(p.Text, g.Title))
		return nil
	}
	if err != nil {
		return err
	}
	for _, l := range story.Lines(p.Text, story.Of(p.Text, &e, p.Text.Plain.Arrow), "") {
		p.Talk.Say("%s", speech.Safe(l))
	}
	return nil
}

// lastPage writes the page of the latest session of the grid, finished or not.
func (p *program) lastPage(ctx context.Context) error {
	if p.Files.Page == nil {
		return refusal(p.Text.Service.NoFiles)
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	all, err := work.Past(ctx, p.Store, p.Grids, g, "", 1)
	if err != nil {
		return err
	}
	last, ok := all.Latest()
	if !ok {
		last, ok = all.Current()
	}
	if !ok {
		return refusal(p.Text.Page.Empty)
	}
	path, ok := p.Talk.Ask(p.Text.Plain.Pages.PageWhere, p.called(last.Label))
	if !ok {
		return nil
	}
	return p.keepPage(ctx, last, "html", path)
}
