package lang

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/exchange"
)

func TestEveryReasonHasASentence(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		p, said := New(l), map[string]exchange.Reason{}
		for _, r := range exchange.Reasons() {
			s := p.Refusal(fmt.Errorf("open: %w", &exchange.Error{Reason: r, What: "\x1b[2Jx"}))
			if other, twice := said[s]; s == "" || twice {
				t.Errorf("%s: %v says %q, as %v does", l, r, s, other)
			}
			if strings.ContainsAny(s, "\x1b%") {
				t.Errorf("%s: %v says %q", l, r, s)
			}
			said[s] = r
		}
		if n := len(p.Exchange.Refusals); n != len(said) {
			t.Errorf("%s: %d sentences for %d reasons", l, n, len(said))
		}
	}
}

func TestErrorsThatRefuseNoFileSayNothing(t *testing.T) {
	p := New(model.French)
	if s := p.Refusal(errors.New("disk")); s != "" {
		t.Error(s)
	}
	if s := p.Refusal(exchange.ErrPassphrase); !strings.Contains(s, "phrase de passe") {
		t.Error(s)
	}
}
