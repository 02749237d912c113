package rncp

import (
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Sheet is one title of the register, its texts as the register has them.
type Sheet struct {
	Number          string
	Title           string
	Level           int // European level, 0 if it has none
	Active          bool
	RegistrationEnd time.Time // zero if unknown
	Dated           time.Time // when the sheet was last decided on, zero if unknown
	Successors      []string  // numbers of the titles that replace it
	Predecessors    []string  // numbers of those that it replaces
	Correspondences []model.Correspondence
	Activities      string // ACTIVITES_VISEES
	Abilities       string // CAPACITES_ATTESTEES
	Blocs           []Bloc
}

// maxList is how many blocs or successors one sheet may have; the register's
// richest has a few dozen.
const maxList = 200

// Bloc is one bloc de compétences.
type Bloc struct {
	Code         string // "RNCP35419BC01"
	Label        string
	Competencies string // LISTE_COMPETENCES
	Modalities   string // MODALITES_EVALUATION
}

// decode reads one sheet. It goes down the tree element by element, because
// BLOC_COMPETENCES and NUMERO_FICHE come back under CORRESPONDANCES.
func decode(raw []byte) (*Sheet, error) {
	s := &Sheet{}
	var wrong error
	err := children(raw, func(name, inner []byte) bool {
		switch string(name) {
		case "NUMERO_FICHE":
			s.Number = strings.ToUpper(oneLine(inner, safetext.Name))
		case "INTITULE":
			s.Title = oneLine(inner, safetext.Title)
		case "ACTIF":
			s.Active = oneLine(inner, safetext.Name) == "Oui"
		case "NOMENCLATURE_EUROPE":
			s.Level = euLevel(find(inner, "NIVEAU"))
		case "DATE_FIN_ENREGISTREMENT":
			s.RegistrationEnd = date(string(inner))
		case "DATE_DECISION", "DATE_EFFET", "DATE_DE_PUBLICATION":
			s.Dated = latest(s.Dated, date(string(inner)))
		case "NOUVELLES_CERTIFICATIONS":
			s.Successors, wrong = numbersOf(inner, "ID_FICHE_NOUVELLE_CERTIFICATION")
		case "ANCIENNES_CERTIFICATIONS":
			s.Predecessors, wrong = numbersOf(inner, "ID_FICHE_ANCIENNE_CERTIFICATION")
		case "CORRESPONDANCES":
			s.Correspondences, wrong = correspondences(inner)
		case "ACTIVITES_VISEES":
			s.Activities = text(inner)
		case "CAPACITES_ATTESTEES":
			s.Abilities = text(inner)
		case "BLOCS_COMPETENCES":
			s.Blocs, wrong = blocs(inner)
		}
		return wrong == nil
	})
	if err == nil {
		err = wrong
	}
	if err != nil {
		return nil, fmt.Errorf("read sheet %s: %w", s.Number, err)
	}
	return s, nil
}

// find returns the text of the first element of that name, "" if there is none.
func find(b []byte, name string) string {
	out := ""
	_ = each(b, func(n, inner []byte) bool {
		if string(n) == name {
			out = oneLine(inner, safetext.Name)
		}
		return out == ""
	})
	return out
}

func numbersOf(b []byte, name string) ([]string, error) {
	var out []string
	err := each(b, func(_, inner []byte) bool {
		if n := find(inner, name); n != "" && len(out) < maxList {
			out = append(out, n)
		}
		return true
	})
	return out, err
}

// correspondences are between blocs of this sheet, SOURCE, and of another one,
// DESTINATION. Either may name no bloc.
func correspondences(b []byte) ([]model.Correspondence, error) {
	var out []model.Correspondence
	var wrong error
	err := each(b, func(_, inner []byte) bool {
		var c model.Correspondence
		wrong = each(inner, func(name, inner []byte) bool {
			switch string(name) {
			case "SOURCE":
				c.Here = blocCodes(inner)
			case "DESTINATION":
				c.Title, c.There = strings.ToUpper(find(inner, "NUMERO_FICHE")), blocCodes(inner)
			}
			return true
		})
		if c.Title != "" && len(out) < maxList {
			out = append(out, c)
		}
		return wrong == nil
	})
	if err == nil {
		err = wrong
	}
	return out, err
}

// blocCodes are those of the blocs named.
func blocCodes(b []byte) []model.GroupID {
	var out []model.GroupID
	_ = each(b, func(name, inner []byte) bool {
		if c := find(inner, "CODE"); string(name) == "BLOC_COMPETENCES" && c != "" && len(out) < maxList {
			out = append(out, model.GroupID(c))
		}
		return true
	})
	return out
}

func blocs(b []byte) ([]Bloc, error) {
	var out []Bloc
	var wrong error
	err := each(b, func(name, inner []byte) bool {
		if string(name) != "BLOC_COMPETENCES" {
			return true
		}
		if len(out) == maxList {
			wrong = ErrTooLarge
			return false
		}
		var bloc Bloc
		wrong = each(inner, func(name, inner []byte) bool {
			switch string(name) {
			case "CODE":
				bloc.Code = oneLine(inner, safetext.Name)
			case "LIBELLE":
				bloc.Label = oneLine(inner, safetext.Note)
			case "LISTE_COMPETENCES":
				bloc.Competencies = text(inner)
			case "MODALITES_EVALUATION":
				bloc.Modalities = text(inner)
			}
			return true
		})
		out = append(out, bloc)
		return wrong == nil
	})
	if err == nil {
		err = wrong
	}
	return out, err
}

func latest(all ...time.Time) time.Time {
	var out time.Time
	for _, t := range all {
		if t.After(out) {
			out = t
		}
	}
	return out
}
