package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// locked returns an env whose key opens with "Sésame, ouvre-toi", and the passphrases
// that were tried.
func locked(t *testing.T, l model.Lang) (env *nav.Env, tried *[]string) {
	t.Helper()
	env, tried = tuitest.Filled(t, l), new([]string)
	open := func() error {
		if slices.Contains(*tried, "Sésame, ouvre-toi") {
			return nil
		}
		return exchange.ErrPassphrase
	}
	env.Services.Exchange = nav.Exchange{
		Self: func(context.Context) (post.Self, error) {
			return post.Self{Name: "Inès", Fingerprint: "mot-a-mot"}, open()
		},
		Unlock: func(_ context.Context, phrase string) error {
			*tried = append(*tried, phrase)
			return open()
		},
	}
	return env, tried
}

func TestALockedKeyIsOpenedWhereItIsNeeded(t *testing.T) {
	for l, words := range map[model.Lang][4]string{
		model.French:  {"Phrase de passe de votre clé SSH", "Ce n’est pas la bonne", "Clé ouverte", "ouvrir la clé"},
		model.English: {"Passphrase of your SSH key", "not the right passphrase", "Key open", "open the key"},
	} {
		env, tried := locked(t, l)
		a, d := at(t, env, nav.Identity{}, layout.Size{W: 80, H: 24})
		d.See(words[0])
		d.Hidden("✗")
		d.CheckSizes()
		d.Press("enter")
		d.Hidden(words[3]) // nothing to open it with
		d.Type("non")
		d.Hidden("non")
		d.See(words[3])
		d.Press("enter")
		d.See(words[0], words[1])
		d.CheckSizes()
		d.Paste("Sésame, ouvre-toi")
		d.Hidden("Sésame", words[1])
		d.Press("enter")
		d.Hidden(words[0])
		d.See(words[2], "Adrien Fauvel")
		if a.Covered() || !slices.Equal(*tried, []string{"non", "Sésame, ouvre-toi"}) {
			t.Errorf("covered %v, tried %q", a.Covered(), *tried)
		}
	}
}

func TestALockedKeyMayStayLocked(t *testing.T) {
	env, tried := locked(t, model.French)
	a, d := at(t, env, nav.Identity{}, layout.Size{W: 60, H: 20})
	d.Type("abc")
	d.Press("esc")
	if a.Covered() || len(*tried) != 0 {
		t.Errorf("covered %v, tried %q", a.Covered(), *tried)
	}
	d.CheckFrame()
	d.Press("esc")
	d.See("Plan d’action")
}

// A key that went away while it was being opened is no wrong passphrase.
func TestAKeyThatCannotBeReadIsSaid(t *testing.T) {
	env, _ := locked(t, model.French)
	env.Services.Exchange.Unlock = func(context.Context, string) error { return errors.New("gone") }
	a, d := at(t, env, nav.Identity{}, layout.Size{W: 80, H: 24})
	d.Type("abc")
	d.Press("enter")
	if a.Covered() || strings.Contains(d.Text(), "pas la bonne") {
		t.Errorf("covered %v\n%s", a.Covered(), d.Text())
	}
}
