package answers

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/tui/nav"
)

// Who sends answers without a name is told so before they leave. They are encrypted
// for the key that the mentor has now, and for nobody where the mentor is not known.
func TestTheSendPageSaysWhoSignsAndWhoReads(t *testing.T) {
	env := full(t, model.English)
	env.Services.Exchange.Suggest = func(words ...string) string { return "a.autoeval" }
	env.Services.Exchange.Verdicts = func(context.Context, nav.Reply) (string, error) { return "a.autoeval", nil }
	env.Profile.Name = ""
	s, d := start(t, env)
	d.Press("a", "f")
	d.See("You sign without a name", "Encrypted")
	d.Press("esc")
	env.Profile.Name = "Camille"
	known, err := env.Store.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range known {
		if k.Person == s.review().Mentor.Person {
			k.Fingerprint = "another key of the same mentor"
			if err := env.Store.SaveKnown(t.Context(), k); err != nil {
				t.Fatal(err)
			}
		}
	}
	_, d = start(t, env)
	d.Press("f")
	d.See("Encrypted")
	d.Hidden("You sign without a name")
	if err := env.Store.DeleteKnown(t.Context(), s.review().Mentor.Person); err != nil {
		t.Fatal(err)
	}
	_, d = start(t, env)
	d.Press("f")
	d.See("Not encrypted")
}
