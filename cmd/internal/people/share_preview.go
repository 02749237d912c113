package people

import (
	"fmt"
	"io"
	"strings"

	"autoeval/assets/text"
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/record"
)

// previewJSON is exactly what leaves with a share.
type previewJSON struct {
	Name      string                `json:"name,omitempty"`
	Stage     string                `json:"stage,omitempty"`
	Sessions  []previewSessionJSON  `json:"sessions"`
	Evidence  []previewEvidenceJSON `json:"evidence"`
	Earlier   []previewSessionJSON  `json:"earlier"`
	Notes     int                   `json:"notes"`
	Links     int                   `json:"links"`
	Reflected int                   `json:"reflected"`
	Grids     []string              `json:"grids"`
	Passages  []record.Passage      `json:"passages,omitempty"`
	Without   []string              `json:"without"`
	Crowded   int                   `json:"evidence_without_room,omitzero"`
	Misdated  int                   `json:"earlier_misdated,omitzero"`
}

type previewSessionJSON struct {
	ID         string  `json:"id"`
	Label      string  `json:"label"`
	FinishedAt *string `json:"finished_at,omitzero"`
	Ratings    int     `json:"ratings"`
	Notes      int     `json:"notes"`
}

type previewEvidenceJSON struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Title    string `json:"title"`
	Location string `json:"location,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
	Size     int64  `json:"size,omitzero"`
}

func previewShape(p exchange.Preview) previewJSON {
	out := previewJSON{
		Name: p.Name, Stage: string(p.Stage), Notes: p.Notes, Links: p.Links, Reflected: p.Reflected, Crowded: p.Crowded, Misdated: p.Misdated,
		Sessions: previewSessions(p.Sessions), Earlier: previewSessions(p.Previous),
		Evidence: []previewEvidenceJSON{}, Grids: []string{}, Without: []string{},
	}
	for _, e := range p.Evidence {
		out.Evidence = append(out.Evidence, previewEvidenceJSON{string(e.ID), string(e.Kind), e.Title, e.Location, e.SHA256, e.Size})
	}
	for _, g := range p.Grids {
		out.Grids = append(out.Grids, string(g.ID)+"@"+g.Version)
	}
	for i := range p.Passages {
		out.Passages = append(out.Passages, record.OfPassage(&p.Passages[i]))
	}
	for _, part := range p.Left {
		out.Without = append(out.Without, string(part))
	}
	return out
}

func previewSessions(all []exchange.PreviewSession) []previewSessionJSON {
	out := []previewSessionJSON{}
	for _, s := range all {
		out = append(out, previewSessionJSON{string(s.ID), s.Label, shape.Stamp(s.FinishedAt), s.Ratings, s.Notes})
	}
	return out
}

func showPreview(c *cli.Env, p exchange.Preview, sealed bool) error {
	if c.Options.JSON {
		return c.PrintJSON(previewShape(p))
	}
	printPreview(c, c.Out, p, sealed)
	return nil
}

// printPreview says what will leave, all of it, and what will not.
func printPreview(c *cli.Env, to io.Writer, p exchange.Preview, sealed bool) {
	t := c.Say.CLI.Exchange.Share
	say := func(format string, values ...any) { fmt.Fprintf(to, format+"\n", values...) }
	say("%s", t.Leaves)
	name := cli.Line(p.Name)
	if name == "" {
		name = t.NoName
	}
	say("  %s", fmt.Sprintf(t.Name, name))
	say("  %s", c.Say.Share.YouWhat)
	if p.Stage != model.StageUnsaid {
		say("  %s", fmt.Sprintf(t.Stage, c.Say.Words.Stages[string(p.Stage)]))
	}
	for _, s := range p.Sessions {
		say("  %s", previewed(c, s, t.Ratings)+", "+c.Say.Count(s.Notes, t.Notes))
	}
	for _, e := range p.Evidence {
		say("  %s", fmt.Sprintf(t.Evidence, cli.Line(e.Title))+bracketed(whereOf(c, e)))
	}
	if len(p.Evidence) > 0 {
		say("  %s", c.Say.Share.EvidenceWith)
	}
	if p.Reflected > 0 {
		say("  %s", c.Say.Count(p.Reflected, t.Reflected))
	}
	for _, s := range p.Previous {
		say("  %s", fmt.Sprintf(t.LevelsOnly, previewed(c, s, t.Levels)))
	}
	if p.Crowded > 0 {
		say("  %s", c.Say.Count(p.Crowded, c.Say.Share.Crowded))
	}
	if p.Misdated > 0 {
		say("  %s", c.Say.Count(p.Misdated, c.Say.Share.Misdated))
	}
	for _, g := range p.Grids {
		say("  %s", fmt.Sprintf(t.Grid, cli.Line(string(g.ID)), cli.Line(g.Version)))
	}
	for i := range p.Passages {
		say("  %s", c.Say.PassageEnclosed(&p.Passages[i]))
	}
	if len(p.Left) > 0 {
		say(t.Stays, partsSaid(c, p.Left))
	}
	if sealed {
		say("%s", t.Sealed)
	} else {
		say("%s", t.Open)
	}
}

// previewed names a session and counts what leaves of it.
func previewed(c *cli.Env, s exchange.PreviewSession, ratings text.Plural) string {
	when := word.Titled(c, model.SessionSummary{Label: s.Label, FinishedAt: s.FinishedAt})
	return when + c.Say.Words.Colon + c.Say.Count(s.Ratings, ratings)
}

func partsSaid(c *cli.Env, parts []model.Part) string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = c.Say.Exchange.Parts[string(p)]
	}
	return strings.Join(names, ", ")
}

// whereOf returns what leaves of where a piece of evidence is.
func whereOf(c *cli.Env, e exchange.PreviewEvidence) string {
	var parts []string
	if e.Location != "" {
		parts = append(parts, cli.Line(e.Location))
	}
	if e.Size > 0 {
		parts = append(parts, c.Say.Count(int(e.Size), c.Say.CLI.Exchange.Share.Bytes))
	}
	if e.SHA256 != "" {
		parts = append(parts, "SHA-256")
	}
	return strings.Join(parts, ", ")
}

func bracketed(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
