package people_test

import (
	"autoeval/cmd/internal/clitest"
	"strings"
	"testing"
)

// What a learner says of a piece of evidence reaches the mentor with its name, in
// every form of a review.
func TestAllThatIsSaidOfEvidenceReachesTheMentor(t *testing.T) {
	learner, mentor := clitest.Person(t, "Zoé"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	learner.Does("evidence add Base --kind project --item C07 --group --quality complet --relevance choisi --constraints tenu --ai tests --location https://forge.example/p")
	learner.Rates("C07=A")
	shared := clitest.File(t, "s.autoeval", "")
	learner.Does("share --no-input -o " + shared)
	out := mentor.Does("review --no-input --yes " + shared)
	for _, want := range []string{
		"Réalisation\u00a0: en groupe", "Qualité du résultat\u00a0: complet", "Pertinence de la démarche\u00a0: choisi",
		"Contraintes respectées\u00a0: tenu", "Usage de l’IA\u00a0: tests", "https://forge.example/p",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	var got struct {
		Sessions []struct {
			Evidence []map[string]any
		}
	}
	mentor.Reads("review --no-input "+shared, &got)
	e := got.Sessions[0].Evidence[0]
	for name, want := range map[string]string{"collaboration": "grouped", "quality": "complet", "relevance": "choisi", "constraints": "tenu", "ai_use": "tests"} {
		if e[name] != want {
			t.Errorf("%s is %v, want %s", name, e[name], want)
		}
	}
}
