package rncp

import (
	"strings"
	"testing"
	"unicode/utf8"

	"autoeval/store/gridfile"
)

// Whatever a text says, its split makes a grid that its file form takes.
func FuzzSplit(f *testing.F) {
	s := sheet(f, "RNCP90001")
	f.Add(s.Blocs[0].Competencies, s.Activities, s.Title)
	f.Add("* a\n1. b  2.1 C.3.", "<p>x</p>;", "\u202e\x1b[2J")
	f.Add("A1 \n\n\u0301", "Activité 1 :", "&amp;lt;")
	f.Fuzz(func(t *testing.T, competencies, activities, title string) {
		s := Sheet{
			Number: "RNCP1", Title: clean(title, 1), Activities: activities,
			Blocs: []Bloc{{Code: title, Label: clean(title, 3), Competencies: competencies, Modalities: activities}},
		}
		split := s.Split()
		if len(split.Parts) == 0 {
			return
		}
		_ = split.SplitAt(0, utf8.RuneCountInString(split.Parts[0].Text)/2)
		g := s.Grid(split)
		out, err := gridfile.Marshal(g)
		if err != nil {
			t.Fatal(err)
		}
		back, err := gridfile.Parse("g", out)
		if err != nil || gridfile.Hash(back) != gridfile.Hash(g) {
			t.Fatalf("%v: changed in its file", err)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(export(f))
	f.Add("<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><A/></FICHE ></FICHE></FICHES>")
	f.Add("<FICHES><FICHE><!-- <FICHE> --><NUMERO_FICHE><![CDATA[RNCP1]]></NUMERO_FICHE></FICHE></FICHES>")
	f.Fuzz(func(t *testing.T, text string) {
		all, err := Find(strings.NewReader(text), "", 3)
		if err != nil || len(all) == 0 {
			return
		}
		s, err := Read(strings.NewReader(text), all[0].Number)
		if err != nil {
			return
		}
		s.Grid(s.Split())
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add(competencies)
	f.Fuzz(func(t *testing.T, text string) {
		g, err := ReadCSV("x.csv", strings.NewReader(text), "")
		if err != nil {
			return
		}
		if _, err := gridfile.Marshal(g); err != nil {
			t.Fatal(err)
		}
	})
}
