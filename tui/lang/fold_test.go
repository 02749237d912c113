package lang

import (
	"math/rand"
	"testing"
)

// TestFoldingLetterByLetterIsFolding compares the table with the rule.
func TestFoldingLetterByLetterIsFolding(t *testing.T) {
	random := rand.New(rand.NewSource(7))
	for range 3000 {
		word := make([]rune, random.Intn(12))
		for i := range word {
			word[i] = rune(random.Intn(0x180))
		}
		if got, want := Fold(string(word)), fold(string(word)); got != want {
			t.Fatalf("%q folds to %q, not %q", string(word), got, want)
		}
	}
	for word, want := range map[string]string{"Élève": "eleve", "CŒUR d’Ève": "coeur d'eve", "ŁÓDŹ": "łodz", "Ж": "ж"} {
		if got := Fold(word); got != want {
			t.Errorf("%q folds to %q, not %q", word, got, want)
		}
	}
}

func TestNamedTakesTheBeginningsOfWords(t *testing.T) {
	for _, c := range []struct {
		name, query string
		want        bool
	}{
		{"Hervé Mercier", "Mercier", true}, {"Hervé Mercier", "herve", true}, {"Hervé Mercier", "MERC h", true},
		{"Hervé Mercier", "Hervé Mercier", true}, {"Jean-Pierre L’Œuvre", "pierre oeu", true}, {"M. Mercier", "m. mercier", true},
		{"Hervé Mercier", "ercier", false}, {"Hervé Mercier", "Hervé Dupont", false}, {"Hervé Mercier", "Merciers", false},
		{"Hervé Mercier", "", false}, {"Hervé Mercier", " - ", false}, {"", "a", false}, {"", "", false},
	} {
		if got := Named(c.name, c.query); got != c.want {
			t.Errorf("%q by %q: %v", c.name, c.query, got)
		}
	}
}
