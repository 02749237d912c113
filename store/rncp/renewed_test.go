package rncp

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
)

// renewedPair is a title of the register and the one that replaces it, as such pairs
// are: the blocs have other numbers, two options share some competencies, which stand
// in two blocs of the older sheet, the newer sheet has its details in nested lists,
// one competency is worded anew, one is new and one is gone.
const renewedPair = `<?xml version="1.0" encoding="UTF-8"?>
<FICHES>
<FICHE><NUMERO_FICHE>RNCP90101</NUMERO_FICHE><INTITULE>Gestion d’un fonds de plantes</INTITULE>
<BLOCS_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90101BC01</CODE><LIBELLE>Tenir le fonds</LIBELLE><LISTE_COMPETENCES>Inventorier les plantes du fonds  Répondre aux demandes des visiteurs  Archiver les fiches sur papier</LISTE_COMPETENCES></BLOC_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90101BC02</CODE><LIBELLE>Option A : serres</LIBELLE><LISTE_COMPETENCES>Régler le climat d’une serre  Protéger les plantes contre le gel</LISTE_COMPETENCES></BLOC_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90101BC03</CODE><LIBELLE>Option B : jardins</LIBELLE><LISTE_COMPETENCES>Dessiner un massif de plantes vivaces pour un jardin public  Protéger les plantes contre le gel</LISTE_COMPETENCES></BLOC_COMPETENCES>
</BLOCS_COMPETENCES><ACTIF>Non</ACTIF></FICHE>
<FICHE><NUMERO_FICHE>RNCP90202</NUMERO_FICHE><INTITULE>Gestion d’un fonds de plantes</INTITULE>
<ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION><ID_FICHE_ANCIENNE_CERTIFICATION>RNCP90101</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION></ANCIENNES_CERTIFICATIONS>
<BLOCS_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90202BC01</CODE><LIBELLE>Option B : jardins</LIBELLE><LISTE_COMPETENCES>        * Dessiner un massif de plantes vivaces et grimpantes pour un jardin public            o Lire un plan            o Choisir les espèces      * Protéger les plantes contre le gel            o Pailler            o Couvrir</LISTE_COMPETENCES></BLOC_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90202BC02</CODE><LIBELLE>Option A : serres</LIBELLE><LISTE_COMPETENCES>        * Régler le climat d’une serre            o Mesurer      * Réutiliser l’eau de pluie            o Récupérer</LISTE_COMPETENCES></BLOC_COMPETENCES>
<BLOC_COMPETENCES><CODE>RNCP90202BC03</CODE><LIBELLE>Tenir le fonds</LIBELLE><LISTE_COMPETENCES>        * Inventorier les plantes du fonds            o Nommer      * Répondre aux demandes des visiteurs            o Écouter</LISTE_COMPETENCES></BLOC_COMPETENCES>
</BLOCS_COMPETENCES><ACTIF>Oui</ACTIF></FICHE>
</FICHES>`

func TestARenewedTitleMeetsItsWordsUnderOtherCodes(t *testing.T) {
	read := func(number string) *model.Grid {
		t.Helper()
		s, err := Read(strings.NewReader(renewedPair), number)
		if err != nil {
			t.Fatal(err)
		}
		return s.Grid(s.Split())
	}
	old, now := read("RNCP90101"), read("RNCP90202")
	if old.Count(model.Competency) != 7 || now.Count(model.Competency) != 6 || !slices.Equal(now.Facts.Predecessors, []string{"RNCP90101"}) {
		t.Fatalf("%s / %s, after %v", codes(old), codes(now), now.Facts.Predecessors)
	}
	p := model.Passage{From: old.Ref(), To: now.Ref(), Links: model.Propose(old, now)}
	var said []string
	for _, l := range model.Links(old, now, &p) {
		said = append(said, fmt.Sprint(l.From, " ", l.Kind(), " ", l.To, " ", l.Holds))
	}
	want := []string{
		"[C06] reworded [C01] false", "[C07 C05] merged [C02] false", // both options had it: one competency now
		"[C04] same [C03] false", "[] new [C04] false",
		"[C01] same [C05] false", "[C02] same [C06] false", "[C03] undecided [] false",
	}
	if !slices.Equal(said, want) {
		t.Errorf("%s", strings.Join(said, "\n"))
	}
	m := model.Carry(old, now, &p)
	levels := m.Levels(model.PackLevels(map[model.ItemCode]model.Level{"C01": model.At(1), "C05": model.At(2), "C07": model.At(3), "C06": model.At(4)}))
	if got := fmt.Sprint(levels.Map()); got != fmt.Sprint(map[model.ItemCode]model.Level{"C05": model.At(1)}) {
		t.Errorf("levels %s: what was reworded, or merged of levels that differ, is not counted", got)
	}
}
