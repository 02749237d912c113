package plain

import (
	"path/filepath"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/demo"
)

func TestAYearIsHeardPartByPartAndByGroup(t *testing.T) {
	env := knownEnv(t, model.French)
	if err := demo.Fill(t.Context(), env.Store, env.Grid, env.Now(), model.French, env.NewID); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "groupes.csv")
	write(t, list, "groupe;nom\nTD1;Cherif Rayan\nTD1;Personne Inconnue\n")
	bad := filepath.Join(t.TempDir(), "vide.csv")
	write(t, bad, "nom\nX\n")
	said := talks(t, env, at(t, env, env.Text.Home.Cohort), "an", "2", "2 1", "2 9", "g "+bad, "g "+list, "1 6", "s", "p", "s", "g", "", "")
	hears(t, said, "L’année", "personne n’est classé", "1 Tout le monde, 30 personnes", "2 3A",
		"1 Niveau attendu", "Attendu : « Fin de 3A »", "C01 Analyse technique : Attendu Notion ; Atteint",
		"Il faut le numéro d’une partie", "celle-ci manque (group)",
		"sans auto-évaluation reçue : Personne Inconnue", "TD1, 1 personne", "Dans aucun groupe, 29 personnes", "Pas de nouvelles depuis plus de 12 mois",
		"Sans noms", "1 partie de moins de cinq personnes est laissée de côté", "1 Dans aucun groupe, 29 personnes", "page.html", "Avec les noms", "TD1, 1 personne", "2 3A")
	if strings.ContainsAny(said[strings.Index(said, "L’année"):], "×→") {
		t.Error("for the eye only")
	}
}
