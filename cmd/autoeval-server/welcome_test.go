package main

import (
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
)

// TestNobodyIsAskedWhatTheSchoolKnows opens the program for the first time as each: a
// learner says their year and nothing else, and who accompanies others is asked nothing.
func TestNobodyIsAskedWhatTheSchoolKnows(t *testing.T) {
	h := opened(t)
	d := h.screensOf("ali", "ali", 80, 24)
	d.see("Où en êtes-vous")
	if strings.Contains(d.text(), "accompagne") {
		t.Errorf("a learner is asked their role:\n%s", d.text())
	}
	fmt.Fprint(d.in, "\x1b[B\r") // a student of the first year
	d.see("Bonjour Ali")
	fmt.Fprint(d.in, "\x03")
	d.left()
	h.says("ali", model.Profile{Name: "Ali", Stage: model.Year3})

	d = h.screensOf("mercier", "mercier", 80, 24)
	d.see("Bonjour Hélène Mercier")
	fmt.Fprint(d.in, "\x03")
	d.left()
	h.says("mercier", model.Profile{Name: "Hélène Mercier", Role: model.Mentor})
}

// TestNobodyIsAskedWhatTheSchoolKnowsInLines is the same in the form without a screen.
func TestNobodyIsAskedWhatTheSchoolKnowsInLines(t *testing.T) {
	h := opened(t)
	if said := h.plainly("ali", "2", "q"); strings.Contains(said, "Comment vous appeler") || strings.Contains(said, "Votre rôle") || strings.Contains(said, "accompagne") {
		t.Error(said)
	}
	h.says("ali", model.Profile{Name: "Ali", Stage: model.Year3})
	if said := h.plainly("blanc", "q"); strings.Contains(said, "Où en êtes-vous") || !strings.Contains(said, "Mme Blanc") {
		t.Error(said)
	}
	h.says("blanc", model.Profile{Name: "Mme Blanc", Role: model.Mentor})
}

// TestADeskHasNobodysName opens what all mentors of a programme read.
func TestADeskHasNobodysName(t *testing.T) {
	h := opened(t)
	d := h.screensOf(atDesk, "blanc", 80, 24)
	d.see("Bonjour")
	if strings.Contains(d.text(), "Blanc") || strings.Contains(d.text(), "Bienvenue") {
		t.Error(d.text())
	}
	fmt.Fprint(d.in, "\x03")
	d.left()
}

// TestWhoBringsTheirDataIsWhoTheyWere takes data into an account that was opened and
// left without a word: the profile that comes is theirs.
func TestWhoBringsTheirDataIsWhoTheyWere(t *testing.T) {
	h := opened(t).filled("fr")
	d := h.screensOf("ali", "ali", 80, 24)
	d.see("Où en êtes-vous")
	fmt.Fprint(d.in, "\x03")
	d.left()
	if got := h.run("ali", "import -", h.run("camille", "export", "").out); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	h.says("ali", model.Profile{Name: "Camille Arnaud", Stage: model.Year4})
}

// says checks what somebody's data say of them.
func (h *house) says(who string, want model.Profile) {
	h.t.Helper()
	got := h.profile(who)
	if got.Name != want.Name || got.Role != want.Role || got.Stage != want.Stage || !got.Welcomed || got.ID == "" {
		h.t.Errorf("%s: %+v, want %+v", who, got, want)
	}
}

func (h *house) profile(who string) model.Profile {
	h.t.Helper()
	st := h.store(who)
	defer st.Close()
	p, err := st.Profile(h.t.Context())
	h.must(err)
	return p
}
