package lang

import (
	"testing"

	"autoeval/model"
)

func TestAVowelBeforeANameIsElidedWhereItIsSure(t *testing.T) {
	fr, en := New(model.French), New(model.English)
	for name, want := range map[string]string{
		"Élodie Garnier": "D’Élodie Garnier", "inès": "D’inès", "Œdipe": "D’Œdipe", "Eugénie": "D’Eugénie", "Hélène": "D’Hélène",
		"Henri": "D’Henri", "Yves": "D’Yves", "Aïcha": "D’Aïcha", "Ugo": "D’Ugo", "Isaac": "D’Isaac",
		"Hugo": "De Hugo", "Hassan": "De Hassan", "Yann": "De Yann", "Ian": "De Ian", "Ouassim": "De Ouassim", "Paul": "De Paul",
		"": "De ", "A": "De A", "␛[2J": "De ␛[2J", "Отто": "De Отто",
	} {
		if got := fr.Naming("De %s", name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
	if got := fr.Naming("celle que %[1]s lit, %[2]d", "Anna", 3); got != "celle qu’Anna lit, 3" {
		t.Errorf("got %q", got)
	}
	if got := fr.Naming("rendu de %s de %s", "Paul", "Anna"); got != "rendu de Paul de Anna" {
		t.Errorf("got %q", got)
	}
	if got := en.Naming("From %s", "Élodie"); got != "From Élodie" {
		t.Errorf("got %q", got)
	}
}
