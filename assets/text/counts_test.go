package text

import (
	"regexp"
	"strings"
	"testing"
)

// A sentence that counts takes the count from the grid in use: none says how many
// items the built-in one has, and the years of the engineering cycle stand only
// where they are what a person chose, or what may be typed.
func TestNoSentenceCountsTheBuiltInGrid(t *testing.T) {
	counts := regexp.MustCompile(`(?i)\b(seize|sixteen|onze|eleven)\b|\b(16|11|10|26) (comp|quest|act|att|élém|item)|cinq minutes|five minutes`)
	years := regexp.MustCompile(`\b[345][aA]\b|\b(Year|Y)[ ]?[345]\b|cycle ingénieur|engineering (cycle|years)`)
	said := []string{".Words.Stages", ".Exchange.Stages", ".Ending.YearIs", ".CLI.Profile.Stage", ".CLI.Exchange.Received.Stage", ".CLI.Exchange.Format", ".CLI.Year.Part", ".Plain.Pages.CohortAsk"}
	for name, c := range map[string]*Catalog{"French": French(), "English": English()} {
		for p, s := range all(c) {
			if found := counts.FindString(s); found != "" {
				t.Errorf("%s %s says %q: %q", name, p, found, s)
			}
			allowed := false
			for _, x := range said {
				allowed = allowed || strings.HasPrefix(p, x)
			}
			if found := years.FindString(s); found != "" && !allowed {
				t.Errorf("%s %s says %q: %q", name, p, found, s)
			}
		}
	}
}
