package plain

import (
	"context"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/speech"
)

// looker looks at the files that evidence points to; nil where none is the person's.
func (p *program) looker() work.Inspector {
	if p.Files.None {
		return nil
	}
	return work.Inspect
}

// locate returns the path to keep for what was typed.
func (p *program) locate(typed string) string {
	if p.Files.None {
		return strings.TrimSpace(typed)
	}
	return work.Locate(typed)
}

// collect takes in what waits at the office, and says what each letter brought or
// why it stays.
func (p *program) collect(ctx context.Context) error {
	all, err := p.Post.TakeAll(ctx, p.Store, p.Files.Office)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		p.Talk.Say("%s", p.Text.Service.InboxEmpty)
	}
	for _, o := range all {
		if o.Err != nil {
			p.Talk.Say("%s", p.Explain(o.Err))
			continue
		}
		if err := p.sayReceived(ctx, o.Change, p.person(o.From.Contact)); err != nil {
			return err
		}
	}
	return nil
}

// hand leaves a letter for somebody, and says so.
func (p *program) hand(ctx context.Context, to model.Contact, made func(context.Context) ([]byte, error)) error {
	name, err := post.Hand(ctx, p.Files.Office, to, func() ([]byte, error) { return made(ctx) })
	if err == nil {
		p.Talk.Say(p.Text.Service.SentTo, speech.Safe(name))
	}
	return err
}

// deliver asks to whom a share goes, and sends it.
func (p *program) deliver(ctx context.Context, what post.Share) error {
	all, err := p.Files.Office.Recipients(ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		p.Talk.Say("%s", p.Text.Service.NobodyTo)
		return nil
	}
	for i, r := range all {
		p.Talk.Say("%s", strconv.Itoa(i+1)+". "+speech.Safe(r.Name))
	}
	typed, ok := p.Talk.Ask("%s", p.Text.Service.ToWhom)
	n, err := strconv.Atoi(strings.TrimSpace(typed))
	if !ok || err != nil || n < 1 || n > len(all) {
		return nil
	}
	name, err := p.Post.ShareWith(ctx, p.Store, p.Files.Office, what, all[n-1].ID)
	if err == nil {
		p.Talk.Say(p.Text.Service.SentTo, speech.Safe(name))
	}
	return err
}
