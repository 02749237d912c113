package exchange

import (
	"reflect"
	"testing"

	"autoeval/model"
)

// stays are the fields of evidence that do not leave as they are, and why.
var stays = map[string]string{
	"Items": "only those of the session", "Location": "of a file, its name", "Grid": "its version is that of the session",
	"CreatedAt": "the learner’s own", "UpdatedAt": "the learner’s own", "Revision": "the learner’s own",
}

// TestEveryFieldOfEvidenceLeavesWithAShare gives each field a value: a new one that is
// forgotten on the way arrives empty.
func TestEveryFieldOfEvidenceLeavesWithAShare(t *testing.T) {
	c := content()
	full := model.Evidence{
		ID: "e1", Grid: grid().Ref(), Kind: "project", Title: "Titre", Items: []model.ItemCode{"C01"}, Date: at(1).Truncate(24 * 60 * 60 * 1e9), Location: "/home/a/rapport.pdf", SHA256: hashOf(nil), Size: 12,
		Reflection: model.Reflection{Quality: "qualité", Relevance: "pertinence", Constraints: "contraintes"}, Collaboration: model.Solo, AIUse: "IA", CreatedAt: at(1), UpdatedAt: at(2), Revision: 3,
	}
	c.Evidence = []model.Evidence{full}
	p := must(ReadFile(must(MakeShare(c, sender(t, "alice"), options()))(t), reading()))(t)
	got := p.Sessions[0].Evidence[0]
	for _, x := range [][2]any{{full, got}, {full.Reflection, got.Reflection}} {
		arrives(t, reflect.ValueOf(x[0]), reflect.ValueOf(x[1]))
	}
}

func arrives(t *testing.T, sent, came reflect.Value) {
	t.Helper()
	for i := range sent.NumField() {
		name := sent.Type().Field(i).Name
		was, is := sent.Field(i), came.Field(i)
		switch {
		case was.IsZero():
			t.Errorf("%s: the test gives it no value", name)
		case stays[name] == "" && !reflect.DeepEqual(was.Interface(), is.Interface()):
			t.Errorf("%s: %v arrives as %v", name, was, is)
		}
	}
}
