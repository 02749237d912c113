package people_test

import (
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/people"
	"autoeval/model"
)

// reviewed returns a learner whose session two mentors answered.
func reviewed(t *testing.T) (learner, herve, awa *clitest.Desk, session string) {
	learner, herve, awa = clitest.Person(t, "Zoé Martin"), clitest.Person(t, "Hervé Mercier"), clitest.Person(t, "Awa Diop")
	herve.IDs, awa.IDs = 1000, 2000
	session = learner.Rates("C01=M C05=A")
	shared := clitest.File(t, "s.autoeval", "")
	learner.Does("share latest --no-input -o " + shared)
	for _, mentor := range []*clitest.Desk{herve, awa} {
		answer := clitest.File(t, "a.autoeval", "")
		mentor.Does("review --no-input --yes " + shared + " -o " + answer + " --answers " + clitest.File(t, "r.json", `{"remarks":[{"item":"C05","level":2}]}`))
		learner.Does("receive --no-input --yes " + answer)
	}
	return learner, herve, awa, session
}

func TestAPersonIsNamedByTheBeginningOfAnyWord(t *testing.T) {
	learner, _, _, _ := reviewed(t)
	for _, who := range []string{"Mercier", "hervé", "HERVE", "merc", "01herve-mercier"} {
		code, _, said := learner.Run("share", "latest", "--no-input", "-o", clitest.File(t, "z.autoeval", ""), "--to", who)
		if code != cli.ExitDone || !strings.Contains(said, "Chiffré pour Hervé Mercier (") {
			t.Errorf("--to %s: status %d, %s", who, code, said)
		}
	}
	z := clitest.File(t, "z.autoeval", "")
	learner.Fails(cli.ExitNotFound, "share latest --no-input -o "+z+" --to ercier")

	// Whoever could be meant counts, an identifier that was chosen to be mistaken too.
	other := model.Known{Contact: model.Contact{Person: "herve", Name: "Mercier", Fingerprint: "canal-yacht-turquoise"}, PublicKey: "other"}
	if err := learner.St.SaveKnown(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"share latest --no-input -o " + z + " --to Mercier", "identity forget --no-input herve", "identity forget --lang en --no-input mercier"} {
		says := learner.Fails(cli.ExitUsage, command)
		if !strings.Contains(says, "Hervé Mercier (") || !strings.Contains(says, "Mercier (canal-yacht-turquoise)") {
			t.Errorf("%s: %s", command, says)
		}
	}
	learner.Does("identity forget --yes canal-yacht-turquoise")
	learner.Does("identity forget --yes mercier")
}

func TestAVerdictFindsTheReviewByTheMentorsName(t *testing.T) {
	learner, _, awa, session := reviewed(t)
	says := learner.Fails(cli.ExitNotFound, "verdict accept latest --mentor Paul C05")
	if !strings.Contains(says, "Aucune relecture de") || !strings.Contains(says, "Hervé Mercier (") || !strings.Contains(says, "Awa Diop (") {
		t.Error(says)
	}
	if says := learner.Fails(cli.ExitNotFound, "verdict accept latest --lang en --mentor Paul C05"); !strings.Contains(says, `No review by "Paul"`) {
		t.Error(says)
	}
	var me people.IdentityJSON
	awa.Reads("identity", &me)
	code, _, hint := learner.Run("verdict", "accept", "latest", "--mentor", "Awa", "C05")
	who := strings.Join(strings.Split(me.Fingerprint, "-")[:2], "-")
	if code != cli.ExitDone || !strings.Contains(hint, "--mentor "+who+" -o FICHIER") || !strings.Contains(hint, "à Awa Diop") {
		t.Fatal(hint)
	}
	sent := clitest.File(t, "v.autoeval", "")
	learner.Does("verdict send " + session + " --mentor " + who + " -o " + sent + " --encrypt")
	awa.Does("receive --no-input " + sent)
}

func TestSomebodyKnownKeepsTheirNameWhereAFileLeavesItOut(t *testing.T) {
	p := newPair(t)
	p.learner.Does("receive --no-input --yes " + p.answer)
	p.learner.Does("verdict accept latest --all")
	sent, unnamed := clitest.File(t, "v.autoeval", ""), clitest.File(t, "u.autoeval", "")
	p.learner.Does("verdict send latest -o " + sent)
	p.learner.Rates("C01=E")
	p.learner.Does("share latest --no-input --without name -o " + unnamed)
	for _, c := range []struct{ command, says string }{
		{"receive --no-input " + sent, "Réponses de Zoé Martin"}, {"receive --no-input " + sent, "Déjà reçu de Zoé Martin"},
		{"receive --lang en --no-input " + unnamed, "Received from Zoé Martin"}, {"review " + unnamed, "Zoé Martin — S7"},
		{"review " + unnamed + " -o " + clitest.File(t, "b.autoeval", "") + " --answers " + clitest.File(t, "r.json", `{"message":"Bien"}`), "Envoyez-la à Zoé Martin"},
	} {
		code, out, errOut := p.mentor.Run(strings.Fields(c.command)...)
		if code != cli.ExitDone || !strings.Contains(out+errOut, c.says) {
			t.Errorf("%s: status %d\n%s%s", c.command, code, out, errOut)
		}
	}
}
