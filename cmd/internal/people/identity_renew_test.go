package people_test

import (
	"os"
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/people"
)

// TestARenewedKeyIsNobodyNew holds that a mentor who knew a learner knows them again,
// however their key changed, and that nothing of theirs is another person's.
func TestARenewedKeyIsNobodyNew(t *testing.T) {
	p := newPair(t)
	var before []people.PersonJSON
	p.mentor.Reads("identity list", &before)
	p.learner.Fails(cli.ExitUsage, "identity renew --no-input")
	_, _, says := p.learner.Run("identity", "renew", "--yes")
	if _, err := os.Stat(p.learner.Env["AUTOEVAL_DB"] + ".key.1"); err != nil || !strings.Contains(says, ".key.1") {
		t.Errorf("the old key: %v, %s", err, says)
	}
	p.learner.Does("receive --no-input --yes " + p.answer) // encrypted for the key that opens, which stays
	again := clitest.File(t, "again.autoeval", "")
	p.learner.Rates("C02=A")
	p.learner.Does("share latest --no-input -o " + again)
	var got people.ReceivedJSON
	p.mentor.Reads("receive --no-input "+again, &got) // without --yes: it is no first contact
	if got.FirstContact || got.MovedFrom != before[0].Fingerprint || got.From.Person != before[0].Person {
		t.Errorf("received %+v", got)
	}
	var after []people.PersonJSON
	p.mentor.Reads("identity list", &after)
	if len(after) != 1 || after[0].Fingerprint == before[0].Fingerprint || after[0].Person != before[0].Person {
		t.Errorf("known: %+v", after)
	}
	var cohort people.CohortJSON
	p.mentor.Reads("cohort", &cohort)
	if cohort.Learners != 1 || cohort.Rows[0].Shared != 2 {
		t.Errorf("cohort: %+v", cohort)
	}

	// Another machine has a key of its own; the card says that it follows.
	elsewhere := clitest.Person(t, "Zoé Martin")
	var there people.IdentityJSON
	elsewhere.Reads("identity", &there)
	card := clitest.File(t, "card.autoeval", "")
	p.learner.Fails(cli.ExitUsage, "identity succeed nonsense -o "+card)
	if code, _, said := p.learner.Run("identity", "succeed", there.PublicKey, "-o", card, "--force"); code != cli.ExitDone {
		t.Fatal(said)
	}
	if _, _, says := p.mentor.Run("receive", "--no-input", card); !strings.Contains(says, "s’en porte garante") {
		t.Error(says)
	}
	p.mentor.Reads("identity list", &after)
	if len(after) != 1 || after[0].PublicKey != there.PublicKey {
		t.Errorf("known: %+v", after)
	}
}
