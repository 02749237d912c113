package fold

import "testing"

func TestTextsWithTheSameWordsAreEqual(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"Gérer le patrimoine informatique", "GERER  le patrimoine\tinformatique.", true},
		{"mise en œuvre", "mise en oeuvre", true},
		{"L’information", "l'information", true},
		{"e\u0301tude", "étude", true},
		{"« Qualité »", "qualite", true},
		{"Programmer en C", "Programmer en C++", false},
		{"Programmer en C#", "Programmer en C", false},
		{"Au moins 80 %", "au moins 80%", true},
		{"C ++", "c++", true},
		{"client", "clients", false},
		{"base de données", "basededonnées", false},
		{"", "", false},
		{"…", "…", false},
	} {
		if got := Equal(x.a, x.b); got != x.want || Equal(x.b, x.a) != got {
			t.Errorf("%q and %q: %v", x.a, x.b, got)
		}
	}
}
