package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// share asks what to share, says what will leave, and writes it.
func (p *program) share(ctx context.Context) error {
	done, err := p.whichToShare(ctx)
	if err != nil || len(done) == 0 {
		return err
	}
	s := post.Share{}
	for _, x := range done {
		s.Sessions = append(s.Sessions, x.ID)
	}
	ok := false
	if s.Left, s.Alone, ok = p.whatStays(); !ok {
		return nil
	}
	if !p.Files.None {
		if s.Seal, ok, err = p.forWhom(ctx); err != nil || !ok {
			return err
		}
	}
	leaves, err := p.Post.Preview(ctx, p.Store, s)
	if err != nil {
		return err
	}
	p.sayPreview(leaves, s.Seal.Sealed())
	if p.Files.None {
		return p.deliver(ctx, s)
	}
	if !p.agrees("%s", p.Text.Plain.Files.WriteAsk) {
		return nil
	}
	me, err := p.Post.Self(ctx, p.Store)
	if err != nil {
		return err
	}
	return p.writeWhere(ctx, "", p.Files.Suggest("autoeval", done[0].Label),
		func(ctx context.Context) ([]byte, error) { return p.Post.Share(ctx, p.Store, s) },
		func(path string) {
			p.Talk.Say(p.Text.CLI.Exchange.Share.Written, speech.Safe(path))
			p.Talk.Say(p.Text.CLI.Exchange.Share.Read, spoken(me.Fingerprint))
		})
}

// whichToShare returns the finished sessions chosen; none when the person leaves.
func (p *program) whichToShare(ctx context.Context) ([]model.SessionSummary, error) {
	all, err := p.mySessions(ctx)
	if err != nil {
		return nil, err
	}
	var done []model.SessionSummary
	last := -1
	for _, s := range all {
		if !s.Finished() {
			continue
		}
		done = append(done, s)
		if last < 0 || !s.FinishedAt.Before(done[last].FinishedAt) {
			last = len(done) - 1
		}
		p.Talk.Say(p.Text.Plain.Menu.Row, len(done), aloud.Session(p.Text, s.Label, s.When()))
	}
	t := p.Text.Plain.Files
	if len(done) == 0 {
		p.Talk.Say("%s", t.NothingFinished)
		return nil, nil
	}
	numbers, ok := p.several(t.WhichAsk, fmt.Sprintf(t.WhichBad, len(done)), len(done), len(done))
	if !ok {
		return nil, nil
	}
	if len(numbers) == 0 {
		numbers = []int{last}
	}
	var out []model.SessionSummary
	for _, n := range numbers {
		out = append(out, done[n])
	}
	return out, nil
}

// several asks for numbers of rows up to top, at most that many; false when the
// person leaves and at the end of input.
func (p *program) several(question, wrong string, top, atMost int) ([]int, bool) {
	for range most {
		typed, ok := p.Talk.Ask("%s", question)
		switch {
		case !ok:
			return nil, false
		case typed == "":
			return nil, true
		case is(p.Text.Plain.Menu.Leave, typed):
			p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
			return nil, false
		}
		if rows, ok := rowsOf(typed, top); ok && len(rows) <= atMost {
			return rows, true
		}
		if !is(p.Text.Plain.Menu.Help, typed) && !is(p.Text.Plain.Menu.Repeat, typed) {
			p.Talk.Say("%s", wrong)
		}
	}
	return nil, false
}

// rowsOf reads numbers of rows, each once, however they are set apart.
func rowsOf(typed string, top int) ([]int, bool) {
	words := strings.FieldsFunc(typed, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	rows, _, ok := can{numbers: len(words)}.rowsIn(strings.Join(words, " "), top)
	var out []int
	seen := map[int]bool{}
	for _, n := range rows {
		if !seen[n] {
			out = append(out, n)
		}
		seen[n] = true
	}
	return out, ok
}

// whatStays returns the parts of a share that are left out, and whether the levels
// of earlier sessions are; false when the person leaves.
func (p *program) whatStays() (parts []model.Part, alone, ok bool) {
	t := p.Text.Plain.Files
	all := []model.Part{model.PartName, model.PartNotes, model.PartEvidence, model.PartLinks}
	numbers, ok := p.several(t.Leave, t.LeaveBad, len(all)+1, len(all)+1)
	for _, n := range numbers {
		if n == len(all) {
			alone = true
		} else {
			parts = append(parts, all[n])
		}
	}
	return parts, alone, ok
}

// forWhom is whom to encrypt for, asked only when somebody gave how; false when
// the person leaves.
func (p *program) forWhom(ctx context.Context) (s post.Seal, ok bool, err error) {
	people, err := post.Known(ctx, p.Store)
	if err != nil {
		return s, false, err
	}
	var with []model.Known
	for _, k := range people {
		if k.Recipient != "" {
			with = append(with, k)
			p.Talk.Say(p.Text.Plain.Menu.Row, len(with), p.person(k.Contact))
		}
	}
	if len(with) == 0 {
		return s, true, nil
	}
	t := p.Text.Plain.Files
	n, ok := p.several(t.SealAsk, fmt.Sprintf(t.SealBad, len(with)), len(with), 1)
	for _, i := range n {
		s.To = append(s.To, with[i].Recipient)
	}
	return s, ok, nil
}

// sayPreview says what will leave, all of it, and what will not.
func (p *program) sayPreview(x exchange.Preview, sealed bool) {
	t := p.Text.CLI.Exchange.Share
	p.Talk.Say("%s", t.Leaves)
	name := speech.Safe(x.Name)
	if name == "" {
		name = t.NoName
	}
	p.Talk.Say(t.Name, name)
	p.Talk.Say("%s", p.Text.Share.YouWhat)
	if x.Stage != model.StageUnsaid {
		p.Talk.Say(t.Stage, p.Text.Words.Stages[string(x.Stage)])
	}
	for _, s := range x.Sessions {
		p.Talk.Say("%s", aloud.Joined(p.previewed(s, t.Ratings), p.Text.Count(s.Notes, t.Notes)))
	}
	for _, e := range x.Evidence {
		p.Talk.Say("%s", aloud.Joined(fmt.Sprintf(t.Evidence, speech.Safe(e.Title)), p.whereOf(e)))
	}
	if len(x.Evidence) > 0 {
		p.Talk.Say("%s", p.Text.Share.EvidenceWith)
	}
	if x.Reflected > 0 {
		p.Talk.Say("%s", p.Text.Count(x.Reflected, t.Reflected))
	}
	for _, s := range x.Previous {
		p.Talk.Say(t.LevelsOnly, p.previewed(s, t.Levels))
	}
	for _, g := range x.Grids {
		p.Talk.Say(t.Grid, speech.Safe(string(g.ID)), speech.Safe(g.Version))
	}
	for i := range x.Passages {
		p.Talk.Say("%s.", p.Text.PassageEnclosed(&x.Passages[i]))
	}
	if len(x.Left) > 0 {
		p.Talk.Say(t.Stays, p.partsSaid(x.Left))
	}
	if sealed {
		p.Talk.Say("%s", t.Sealed)
	} else {
		p.Talk.Say("%s", t.Open)
	}
}

// previewed names a session and counts what leaves of it.
func (p *program) previewed(s exchange.PreviewSession, ratings text.Plural) string {
	return aloud.Session(p.Text, s.Label, s.FinishedAt) + p.Text.Words.Colon + p.Text.Count(s.Ratings, ratings)
}

func (p *program) partsSaid(parts []model.Part) string {
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = p.Text.Exchange.Parts[string(part)]
	}
	return strings.Join(names, ", ")
}

// whereOf returns what leaves of where a piece of evidence is.
func (p *program) whereOf(e exchange.PreviewEvidence) string {
	size, digest := "", ""
	if e.Size > 0 {
		size = p.Text.Count(int(e.Size), p.Text.CLI.Exchange.Share.Bytes)
	}
	if e.SHA256 != "" {
		digest = "SHA-256"
	}
	return aloud.Joined(speech.Safe(e.Location), size, digest)
}
