package plain

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// people says one's own fingerprint and lists whom one knows, to forget them, to
// open a file and to write one's card.
func (p *program) people(ctx context.Context) error {
	me, err := p.Post.Self(ctx, p.Store)
	if err != nil {
		return err
	}
	t := p.Text.Exchange
	p.Talk.Say("%s%s%s. %s", t.Fingerprint, p.Text.Words.Colon, spoken(me.Fingerprint), t.ReadAloud)
	var all []model.Known
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = post.Known(ctx, p.Store)
		for _, k := range all {
			out = append(out, aloud.Joined(p.person(k.Contact), p.role(k.Role), spoken(k.Fingerprint), p.Text.KnownHow(k)))
		}
		return out, err
	}
	pages := p.Text.Plain.Pages
	return p.turn(ctx, page{name: p.Text.Home.Identity, rows: rows, ask: pages.PeopleAsk, can: append([]can{
		{order: pages.Forget, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return p.forget(ctx, all[n[0]])
		}},
		{order: pages.Compare, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return p.vouch(ctx, all[n[0]])
		}},
		{order: pages.Card, do: func(ctx context.Context, _ []int, _ string) (result, error) { return looked, p.card(ctx, me.Name) }},
		{order: pages.Receive, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.receive(ctx) }},
	}, p.ownKeys(me.Name)...)})
}

// vouch records that a person's words were compared, once the person says so.
func (p *program) vouch(ctx context.Context, k model.Known) (result, error) {
	p.Talk.Say("%s%s%s", p.person(k.Contact), p.Text.Words.Colon, spoken(k.Fingerprint))
	if !p.agrees("%s %s", p.Text.CLI.Exchange.Receive.AskTrust, p.Text.CLI.Frame.Ask) {
		return looked, nil
	}
	if _, err := post.Compared(ctx, p.Store, k.Person, p.Now()); err != nil {
		return looked, err
	}
	p.Talk.Say(p.Text.Identity.ComparedDone, p.person(k.Contact))
	return altered, nil
}

// forget drops a contact, once that was asked.
func (p *program) forget(ctx context.Context, k model.Known) (result, error) {
	t := p.Text.Plain.Pages
	if !p.agrees(t.ForgetAsk, p.person(k.Contact)) {
		return looked, nil
	}
	if err := p.Store.DeleteKnown(ctx, k.Person); err != nil {
		return looked, err
	}
	p.Talk.Say(t.Forgotten, p.person(k.Contact))
	return altered, nil
}

// card writes who one is and how others encrypt for one.
func (p *program) card(ctx context.Context, name string) error {
	return p.writeWhere(ctx, "", p.Files.Suggest(p.Text.Plain.Pages.Card.Word, name),
		func(ctx context.Context) ([]byte, error) { return p.Post.Card(ctx, p.Store) },
		func(path string) { p.Talk.Say(p.Text.CLI.Exchange.Identity.CardWritten, speech.Safe(path)) })
}

// receive opens a file from somebody and keeps what it brings. Of somebody new
// the person compares the fingerprint, however the answers come. Several files, a
// folder or an archive are opened together.
func (p *program) receive(ctx context.Context) error {
	if p.Files.None {
		return p.collect(ctx)
	}
	typed, ok := p.Talk.Ask("%s", p.Text.Plain.Files.ReceiveAsk)
	if !ok || typed == "" || alone(p.Text.Plain.Menu.Leave, typed) {
		return nil
	}
	paths := work.LocateAll(typed)
	if len(paths) > 1 || post.Holds(paths[0]) {
		return p.receiveMany(ctx, paths)
	}
	l, err := p.Post.Open(ctx, p.Store, paths[0], p.passphrase())
	if err != nil {
		return err
	}
	if l.Change.First && !p.trusts(&l.Change) {
		return nil
	}
	if err := post.Keep(ctx, p.Store, l); err != nil {
		return err
	}
	return p.sayReceived(ctx, l.Change, p.person(l.From.Contact))
}

// passphrase asks for that of a file, once.
func (p *program) passphrase() func() (string, error) {
	return func() (string, error) { return p.Secret(p.Text.CLI.Exchange.AskPassphrase) }
}

// receiveMany opens all that is under those paths, says who came and what is new,
// and keeps it once the person agrees: the keys of first contacts too, to be
// compared later.
func (p *program) receiveMany(ctx context.Context, paths []string) error {
	in := p.Post.OpenAll(ctx, p.Store, post.GatherAll(paths), p.passphrase(), nil)
	arrived, fresh := post.Arrivals(in.Letters), false
	p.Talk.Say("%s.", p.Text.ArrivedAll(arrived, len(in.Refused)))
	for i := range arrived {
		a := &arrived[i]
		mark := ""
		if a.First {
			mark = p.Text.Arrivals.FirstMark
		}
		p.Talk.Say("%s.", aloud.Joined(p.person(a.From.Contact), mark, p.Text.Arrived(a)))
		if a.Namesake != nil {
			p.Talk.Say("%s", p.Text.Naming(p.Text.Exchange.Namesake, p.person(a.Namesake.Contact), spoken(a.Namesake.Fingerprint)))
		}
		fresh = fresh || a.Fresh
	}
	for _, o := range in.Refused {
		p.Talk.Say("%s%s%s", speech.Safe(filepath.Base(o.Path)), p.Text.Words.Colon, p.Explain(o.Err))
	}
	if !fresh {
		p.Talk.Say("%s", p.Text.Arrivals.NoneToDo)
		return nil
	}
	if model.FirstContacts(arrived) > 0 {
		p.Talk.Say("%s", p.Text.Arrivals.FirstHint)
	}
	if !p.agrees("%s %s", p.Text.Arrivals.AskKeepAll, p.Text.CLI.Frame.Ask) {
		return nil
	}
	kept, err := post.KeepAll(ctx, p.Store, in.Letters, true)
	if err != nil {
		return err
	}
	p.sayKept(kept)
	return nil
}

// sayKept says what became of many letters.
func (p *program) sayKept(all []post.Outcome) {
	var kept []post.Letter
	for _, o := range all {
		if o.Err != nil {
			p.Talk.Say("%s%s%s", speech.Safe(filepath.Base(o.Path)), p.Text.Words.Colon, p.Explain(o.Err))
			continue
		}
		kept = append(kept, o.Letter)
	}
	p.Talk.Say(p.Text.Arrivals.Kept, p.Text.Count(len(post.Arrivals(kept)), p.Text.Arrivals.KeptPeople))
}

// trusts says who a first contact is, and reports whether their key is kept: once
// the person says that they heard these words, or to compare it later.
func (p *program) trusts(c *exchange.Change) bool {
	t := p.Text.CLI.Exchange.Receive
	p.Talk.Say(t.FirstContact, p.person(c.From.Contact), p.role(c.From.Role))
	p.Talk.Say("%s", spoken(c.From.Fingerprint))
	if c.Namesake != nil {
		p.Talk.Say("%s", p.Text.Naming(p.Text.Exchange.Namesake, p.person(c.Namesake.Contact), spoken(c.Namesake.Fingerprint)))
	}
	c.Compared = p.agrees("%s %s", t.AskTrust, p.Text.CLI.Frame.Ask)
	c.Confirmed = c.Compared
	return c.Confirmed
}

// met says that somebody is known from now on.
func (p *program) met(c exchange.Change) {
	if c.First {
		p.Talk.Say(p.Text.CLI.Exchange.Receive.Met, p.person(c.From.Contact), spoken(c.From.Fingerprint))
	}
}

// sayReceived says what came.
func (p *program) sayReceived(ctx context.Context, c exchange.Change, name string) error {
	t := p.Text.CLI.Exchange.Receive
	if c.Seen {
		p.Talk.Say("%s", p.Text.Naming(t.Nothing, name))
		return nil
	}
	p.met(c)
	if c.Moved != nil {
		p.Talk.Say(t.Moved, name, spoken(c.Keeps().Fingerprint))
	}
	for _, g := range c.Grids {
		ref := speech.Safe(g.Ref().String())
		p.Talk.Say(p.Text.Shelf.CameAlong, aloud.Text(p.Text, g.Title), ref, ref)
	}
	for i := range c.Passages {
		p.Talk.Say("%s.", p.Text.PassageEnclosed(&c.Passages[i]))
	}
	switch c.Kind {
	case exchange.KindShare:
		p.Talk.Say("%s", p.Text.Naming(t.Share, name, p.Text.Count(len(c.New)+len(c.Replaced), p.Text.Words.Sessions)))
		if n := len(c.Replaced); n > 0 {
			p.Talk.Say("%s", p.Text.Count(n, t.Replaced))
		}
	case exchange.KindAnswer:
		s, err := p.Store.Session(ctx, c.Review.Session)
		if err != nil {
			return err
		}
		p.Talk.Say("%s", p.Text.Naming(t.Answer, name, p.sessionSaid(s.Summary()), p.Text.Count(len(c.Review.Remarks), p.Text.Words.Remarks)))
		if c.Before != nil {
			p.Talk.Say("%s", t.Instead)
		}
	case exchange.KindVerdict:
		p.Talk.Say("%s", p.Text.Naming(t.Verdict, name, p.verdictsSaid(c.Review)))
	case exchange.KindCard:
		p.Talk.Say("%s", p.Text.Naming(t.Card, name, spoken(c.From.Fingerprint)))
	}
	return nil
}

// verdictsSaid returns how many remarks were accepted, contested and left.
func (p *program) verdictsSaid(r *model.Review) string {
	t, n := p.Text.CLI.Exchange.Receive, [3]int{}
	for _, m := range r.Remarks {
		n[min(m.Verdict, model.Contest)]++
	}
	open := ""
	if n[model.NoVerdict] > 0 {
		open = p.Text.Count(n[model.NoVerdict], t.Open)
	}
	return aloud.Joined(p.Text.Count(n[model.Accept], t.Accepted), p.Text.Count(n[model.Contest], t.Contested), open)
}

// writeWhere makes a file and writes it: where it was said, else where the
// person says, asked again while something is there. It says what it did.
func (p *program) writeWhere(ctx context.Context, to, suggested string, made func(context.Context) ([]byte, error), said func(path string)) error {
	if p.Files.None {
		return refusal(p.Text.Service.NoFiles)
	}
	file, err := made(ctx)
	if err != nil {
		return err
	}
	for range most {
		path := to
		if path == "" {
			typed, ok := p.Talk.Ask(p.Text.Plain.Files.PathAsk, filepath.Base(suggested))
			if !ok || alone(p.Text.Plain.Menu.Leave, typed) {
				return nil
			}
			if path = suggested; typed != "" {
				path = work.Locate(typed)
			}
		}
		where, err := p.Files.Write(path, file)
		if err == nil {
			said(where)
			return nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
		p.Talk.Say(p.Text.Exchange.Exists, speech.Safe(path))
		to = ""
	}
	return nil
}
