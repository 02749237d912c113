package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fault is a way in which sentences go wrong.
type fault struct {
	name   string
	french *regexp.Regexp // nil where only English has it
	engl   *regexp.Regexp // nil where only French has it
	not    func(found string) bool
}

// prose returns the sentences that are no page of reference: those list letters,
// commands and forms of files.
func prose() sentences {
	out := slots()
	delete(out, "CLIExchange.Format")
	delete(out, "Command.Long")
	return out
}

// infinitive says that a letter stands before what its key does: "f terminer",
// "s skip"; or that a letter is named, not used as a subject.
func infinitive(found string) bool {
	words := strings.Fields(found)
	last := words[len(words)-1]
	named := []string{"pour", "encore", "ou", "et", "to", "for", "or", "and", "again", "message"}
	return slices.Contains(named, last) || slices.ContainsFunc([]string{"er", "ir", "ire", "dre", "ttre"}, func(end string) bool {
		return strings.HasSuffix(last, end)
	})
}

func faults() []fault {
	return []fault{
		{
			name:   "a key's letter as the subject of a sentence",
			french: regexp.MustCompile(`(?:^|[.;:!?…][\s\x{a0}\x{202f}]+|, | ou )(?:[b-z] (?:en |la |le |l’|les )*\pL+(?:e|t|d)|a (?:en |la |le |l’)?(?:ajoute|adopte|annule|écrit|accepte|ouvre|montre))\b`),
			engl:   regexp.MustCompile(`(?:^|[.;:!?…] )[b-z] [a-z]+s\b|(?:^|[.;:!?] )a (?:adds|adopts|writes|opens|undoes|agrees)\b`),
			not:    infinitive,
		},
		{
			name:   "an agreement with what a person called it: say what it is before its name",
			french: regexp.MustCompile(`(?:^|[.:?!] )« ?\x{a0}?%(?:\[1\])?s\x{a0}?\s?» (?:est |a été )?(?:encore )?(?:supprimée?|terminée?|enregistrée?|ouverte?|reprise?|renommée?|finie?)\b`),
		},
		{name: "« pas » after a count reads as a negation", french: regexp.MustCompile(`(?:%s|1) pas \pL+ibles?\b`)},
		{
			name:   "an English word",
			french: regexp.MustCompile(`(?i)\b(?:error|hint|warning|failed|feedback|review|deadline|screen|default|not found|denied|invalid|missing|user|login|settings|update|upgrade|download|upload|timeout|unknown|unexpected|expected|cannot|could not|no such|directory|already)\b`),
			not:    func(found string) bool { return found == "review" }, // the command
		},
		{name: "a student’s bilan is a self-review, a mentor’s answer is feedback", engl: regexp.MustCompile(`\b[Ff]ull review\b|\b[Rr]eviews? received\b|\b[Ll]ast review\b|How I move`)},
		{name: "a curly quotation mark: quotations stand in straight ones", engl: regexp.MustCompile(`[“”]`), french: regexp.MustCompile(`[“”]`)},
		{
			name:   "agreement: a bilan is masculine, a Découverte feminine",
			french: regexp.MustCompile(`(?i)\b(?:une|la|cette|nouvelle|première|dernière|toute) bilan\b|\bbilans? (?:(?:est|sont|sera|a été) )?(?:terminée|ouverte|enregistrée|supprimée|commencée|reprise|faite)s?\b|\b(?:un|le|ce|nouveau|premier|dernier|tout) découverte\b|\bdécouvertes? (?:(?:est|sont|sera|a été) )?(?:terminé|ouvert|enregistré|supprimé|commencé|repris|fait)s?(?:[^\pL]|$)`),
		},
		{
			name:   "a plain space beside French punctuation, or the wrong one: a no-break space before : and inside « », a narrow one before ; ! ?",
			french: regexp.MustCompile("[^ \n] [:;!?»](?:[^\\w-]|$)|« |[^«]\u00a0[;!?]|\u202f[:»]|[\\pL\\d)»%]»"),
			not:    func(found string) bool { return strings.HasSuffix(found, " ? ") }, // the key ?
		},
		{name: "a space before English punctuation", engl: regexp.MustCompile(`[^ \n] [;:!?](?: |$)`), not: func(found string) bool { return strings.HasSuffix(found, " ? ") || found == "s : " }}, // the key ?, a cell of a table
		{name: "a straight apostrophe", engl: regexp.MustCompile(`\pL'\pL`), french: regexp.MustCompile(`\pL'\pL`)},
	}
}

// synonyms are words that the program has another for: one thing has one word.
var synonyms = []struct{ french, english, instead string }{
	{`preuves?`, `proofs?`, "trace, evidence"},
	{`objectifs?`, `goals?`, "cible, target"},
	{`scores?|notes? sur`, `scores?|marks? out of`, "niveau, level: there is no mark"},
	{`questionnaires?`, `questionnaires?|surveys?`, "auto-évaluation, self-assessment"},
	{`tuteurs?|tutrices?|encadrant\S*|évaluateurs?`, `tutors?|supervisors?|assessors?`, "mentor"},
	{`aptitudes?|habiletés?`, `skills?|abilities`, "compétence, competency"},
	{`paliers?|échelons?`, `grades?`, "niveau, level"},
	{`tâches?`, `tasks?|to-?dos?`, "action"},
	{`grilles? d’évaluation`, `rubrics?`, "grille, grid"},
	{`domaines? de compétences?`, `famil(?:y|ies)`, "famille, group"},
	{`tableaux? de bord`, `dashboards?`, "promotion, cohort"},
}

// others are the names of commands and options, in which a synonym may stand.
var others = regexp.MustCompile(`(?i)«\x{a0}autoeval[^»]*»|"autoeval[^"]*"|\bautoeval \S+|--\S+`)

func TestOneThingHasOneWord(t *testing.T) {
	for _, w := range synonyms {
		forms := [2]*regexp.Regexp{}
		for i, form := range []string{w.french, w.english} {
			forms[i] = regexp.MustCompile(`(?i)(?:^|[^\pL-])(?:` + form + `)(?:[^\pL]|$)`)
		}
		for slot, all := range prose() {
			for _, s := range all {
				for i, form := range forms {
					if s[0] == s[1] { // a name, the same everywhere
						continue
					}
					if m := form.FindString(s[i]); m != "" && form.MatchString(others.ReplaceAllString(s[i], "")) {
						t.Errorf("%s: %q in %q: say %s", slot, strings.TrimSpace(m), s[i], w.instead)
					}
				}
			}
		}
	}
}

func TestSentencesReadAsAPersonWrites(t *testing.T) {
	for slot, all := range prose() {
		for _, s := range all {
			for _, f := range faults() {
				for i, form := range []*regexp.Regexp{f.french, f.engl} {
					if form == nil {
						continue
					}
					if m := form.FindString(s[i]); m != "" && (f.not == nil || !f.not(m)) {
						t.Errorf("%s: %q: %s, %q", slot, s[i], f.name, m)
					}
				}
			}
		}
	}
}

// The lint finds what it was written for.
func TestTheLintFindsItsFaults(t *testing.T) {
	for _, bad := range []struct{ french, english string }{
		{french: "a en ajoute une\u00a0: un projet."}, {french: "Aucune trace. e en ajoute une."}, {french: "Tout est dit. f prépare le fichier."},
		{french: "Ici. a adopte la proposition, p en écrit une."}, {english: "No evidence. e adds some."}, {english: "a adds some: a project."},
		{french: "«\u00a0%s\u00a0» est terminée et enregistrée."}, {french: "«\u00a0%s\u00a0» supprimée."}, {french: "%s pas possibles (+)"},
		{french: "La bilan est là."}, {french: "Bilan terminée."}, {french: "Un découverte"}, {french: "La découverte est terminé."},
		{french: "Oui\u00a0; non"}, {french: "«\u00a0a »."}, {french: "« a\u00a0»"}, {french: "Voici :"}, {english: "Yes ; no"},
		{french: "Une erreur\u00a0: not found"}, {english: "Last review on %s"}, {english: "“%s”"},
	} {
		found := false
		for _, f := range faults() {
			for i, form := range []*regexp.Regexp{f.french, f.engl} {
				m := ""
				if form != nil {
					m = form.FindString([]string{bad.french, bad.english}[i])
				}
				found = found || m != "" && (f.not == nil || !f.not(m))
			}
		}
		if !found {
			t.Errorf("nothing is wrong with %q %q", bad.french, bad.english)
		}
	}
}
