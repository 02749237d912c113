package post_test

import (
	"errors"
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
	"autoeval/store/post"
)

// Screens, commands and plain mode all ask Secrecy who can read an answer: the person
// alone wherever that is possible, and nobody is told so of a file that others
// can read.
func TestWhoReadsAnAnswer(t *testing.T) {
	ctx, st := t.Context(), memory.New()
	gave := model.Contact{Person: "P1", Fingerprint: "one two", Name: "Zoé"}
	silent := model.Contact{Person: "P2", Fingerprint: "three four", Name: "Léa"}
	rekeyed := gave
	rekeyed.Fingerprint = "five six"
	for _, k := range []model.Known{{Contact: gave, Recipient: "age1zoe"}, {Contact: silent}} {
		if err := st.SaveKnown(ctx, k); err != nil {
			t.Fatal(err)
		}
	}
	known, err := st.Known(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		to   model.Contact
		how  post.Secrecy
		want string
		err  error
	}{
		{"by default, who gave how", gave, post.Closed, "age1zoe", nil},
		{"by default, who gave nothing", silent, post.Closed, "", nil},
		{"by default, who signed with a key before this one", rekeyed, post.Closed, "age1zoe", nil},
		{"by default, nobody known", model.Contact{Person: "P9"}, post.Closed, "", nil},
		{"asked for", gave, post.Locked, "age1zoe", nil},
		{"asked for in vain", silent, post.Locked, "", post.ErrNoRecipient},
		{"asked for, of a key before this one", rekeyed, post.Locked, "age1zoe", nil},
		{"in the clear", gave, post.Clear, "", nil},
		{"a screen said so", gave, post.Shown(true), "age1zoe", nil},
		{"a screen said so of a stranger", model.Contact{Person: "P9"}, post.Shown(true), "", post.ErrNoRecipient},
		{"a screen said otherwise", gave, post.Shown(false), "", nil},
	} {
		got, err := c.how.For(ctx, st, c.to)
		to := ""
		if len(got.To) > 0 {
			to = got.To[0]
		}
		if to != c.want || !errors.Is(err, c.err) || got.Sealed() != (to != "") {
			t.Errorf("%s: for %q, %v", c.name, to, err)
		}
		if c.how == post.Closed && post.Default(known, c.to) != got.Sealed() {
			t.Errorf("%s: screens begin with something else", c.name)
		}
	}
}
