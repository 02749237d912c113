package plain

import (
	"context"
	"errors"

	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/speech"
)

// ownKeys are what is done with one's own keys.
func (p *program) ownKeys(name string) []can {
	t := p.Text.Plain.Pages
	return []can{
		{order: t.Renew, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.renew(ctx) }},
		{order: t.Pack, do: func(ctx context.Context, _ []int, _ string) (result, error) { return looked, p.pack(ctx, name) }},
		{order: t.Take, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.take(ctx) }},
		{order: t.Heir, do: func(ctx context.Context, _ []int, _ string) (result, error) { return looked, p.heir(ctx, name) }},
	}
}

// renew makes a new key once the person agrees.
func (p *program) renew(ctx context.Context) error {
	t := p.Text.CLI.Exchange.Identity
	if err := p.Post.Renewable(); err != nil {
		return err
	}
	if !p.agrees("%s %s", t.AskRenew, p.Text.CLI.Frame.Ask) {
		return nil
	}
	old, err := p.Post.Renew(ctx, p.Store)
	if err != nil {
		return err
	}
	me, err := p.Post.Self(ctx, p.Store)
	if err == nil {
		p.Talk.Say(t.Renewed, spoken(me.Fingerprint), speech.Safe(old))
	}
	return err
}

// pack writes the keys under a passphrase that is typed twice.
func (p *program) pack(ctx context.Context, name string) error {
	t := p.Text.CLI.Exchange
	if p.Files.None {
		return refusal(p.Text.Service.NoFiles)
	}
	pass, err := p.Secret(t.AskPassphrase)
	if err != nil || pass == "" {
		return err
	}
	again, err := p.Secret(t.Identity.AskAgain)
	switch {
	case err != nil:
		return err
	case again != pass:
		return refusal(t.Identity.NotTheSame)
	}
	return p.writeWhere(ctx, "", p.Files.Suggest(p.Text.Plain.Pages.PackWord, name),
		func(context.Context) ([]byte, error) { return p.Post.PackKeys(pass) },
		func(path string) { p.Talk.Say(t.Identity.Exported, speech.Safe(path)) })
}

// take puts back keys that were taken along. Others that are there are moved aside once
// the person agrees.
func (p *program) take(ctx context.Context) error {
	t := p.Text.CLI.Exchange.Identity
	if p.Files.None {
		return refusal(p.Text.Service.NoFiles)
	}
	typed, ok := p.Talk.Ask("%s", p.Text.Plain.Pages.TakeAsk)
	if !ok || typed == "" || alone(p.Text.Plain.Menu.Leave, typed) {
		return nil
	}
	file, err := post.PackedKeys(work.Locate(typed))
	if err != nil {
		return err
	}
	pass, err := p.Secret(p.Text.CLI.Exchange.AskPassphrase)
	if err != nil {
		return err
	}
	vouched, err := p.Post.TakeKeys(ctx, p.Store, file, pass, false)
	if errors.Is(err, exchange.ErrKeysThere) && p.agrees("%s", p.Text.Plain.Pages.TakeAside) {
		vouched, err = p.Post.TakeKeys(ctx, p.Store, file, pass, true)
	}
	switch {
	case errors.Is(err, exchange.ErrPassphrase):
		return refusal(t.WrongSecret)
	case err != nil:
		return err
	case !vouched:
		p.Talk.Say("%s", t.NotVouched)
	}
	me, err := p.Post.Self(ctx, p.Store)
	if err == nil {
		p.Talk.Say(t.Imported, spoken(me.Fingerprint))
	}
	return err
}

// heir writes the card in which the key names the one that follows it.
func (p *program) heir(ctx context.Context, name string) error {
	typed, ok := p.Talk.Ask("%s", p.Text.Plain.Pages.HeirAsk)
	if !ok || typed == "" || alone(p.Text.Plain.Menu.Leave, typed) {
		return nil
	}
	file, err := p.Post.Succeed(ctx, p.Store, typed)
	if exchange.ReasonOf(err) == exchange.BadSignature {
		return refusal(p.Text.CLI.Exchange.Identity.NoKey)
	} else if err != nil {
		return err
	}
	return p.writeWhere(ctx, "", p.Files.Suggest(p.Text.Plain.Pages.Heir.Word, name),
		func(context.Context) ([]byte, error) { return file, nil },
		func(path string) { p.Talk.Say(p.Text.CLI.Exchange.Identity.SucceedWritten, speech.Safe(path)) })
}
