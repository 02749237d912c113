package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// plainly runs the form without a screen as somebody, with those lines typed.
func (h *house) plainly(who string, lines ...string) string {
	h.t.Helper()
	got := h.run(who, "--plain --lang fr", strings.Join(lines, "\n")+"\n")
	if got.code != 0 || got.err != "" {
		h.t.Fatalf("%s: %v: %+v", who, lines, got)
	}
	return strings.Join(strings.Fields(got.out), " ")
}

// door returns the number of a line of the menu.
func door(t *testing.T, menu, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(\d+) ` + name).FindStringSubmatch(menu)
	if found == nil {
		t.Fatalf("no %q in %s", name, menu)
	}
	return found[1]
}

// TestTheFormWithoutAScreenIsUsedOverSSH is a round between a learner and a mentor,
// line by line: what goes between them are letters, and nothing speaks of files.
func TestTheFormWithoutAScreenIsUsedOverSSH(t *testing.T) {
	h := opened(t).filled("fr")
	sees := func(said string, all ...string) {
		t.Helper()
		for _, want := range all {
			if !strings.Contains(said, want) {
				t.Errorf("no %q in %s", want, said)
			}
		}
	}
	menu := h.plainly("camille", "q")
	share, feedback := door(t, menu, "Partager"), door(t, menu, "Relectures reçues")
	sees(h.plainly("camille", share, "1", "", "1", "q", "q"), "Cela part tout droit, par le service", "Envoyé à Hélène Mercier.")

	sees(h.plainly("ali", "", "q"), "Votre école garde vos réponses")
	menu = h.plainly("mercier", "q")
	sees(h.plainly("mercier", door(t, menu, "Relectures reçues"), "o", "q", "q"), "Camille")
	menu = h.plainly("mercier", "q")
	reading := []string{door(t, menu, "Relire"), "1", "A", "c Bien décrit."}
	sees(h.plainly("mercier", append(reading, "f", "f", "f", "q", "q", "q", "q")...), "f signer et envoyer", "Envoyé à Camille")

	sees(h.plainly("camille", feedback, "o", "q", "q"), "Hélène Mercier")
	sees(h.plainly("camille", feedback, "o", "q", "q"), "Rien n’attend.")
}

// TestEveryLineOfTheMenuOpensOverSSH goes to each page and comes back.
func TestEveryLineOfTheMenuOpensOverSSH(t *testing.T) {
	h := opened(t).filled("fr")
	last := 0
	for _, found := range regexp.MustCompile(`(?m)^(\d+) `).FindAllStringSubmatch(h.run("camille", "--plain --lang fr", "q\n").out, -1) {
		fmt.Sscan(found[1], &last)
	}
	if last < 15 {
		t.Fatalf("only %d lines", last)
	}
	for n := range last {
		said := h.plainly("camille", fmt.Sprint(n+1), "?", "q", "q", "q", "q")
		for _, not := range []string{"cette machine", "fichier reçu", "écrire le fichier", "Quelque chose n’a pas fonctionné"} {
			if strings.Contains(said, not) {
				t.Errorf("line %d says %q: %s", n+1, not, said)
			}
		}
	}
}
