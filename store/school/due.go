package school

import "time"

// Due returns the accounts whose last day was so many months ago, or longer. An
// account without a last day is never due.
func Due(all []Account, now time.Time, months int) (due []Account) {
	for _, a := range all {
		if !a.EndsOn.IsZero() && !a.EndsOn.AddDate(0, months, 0).After(now) {
			due = append(due, a)
		}
	}
	return due
}
