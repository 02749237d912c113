package lang

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"autoeval/model"
)

// ParseDay reads a day as people type it, in either language: 24/11/2026,
// 24/11, 24 nov. 2026, 2026-11-24, +7 (in a week), hier, today. A day without a
// year is the last one of that date, or with ahead the next one. The day comes
// back as a civil date at UTC midnight, false if it is none.
func (p *Printer) ParseDay(s string, now time.Time, ahead bool) (time.Time, bool) {
	today, typed := model.Day(now), Fold(strings.TrimSpace(s))
	if n, ok := p.dayWord(typed); ok {
		return today.AddDate(0, 0, n), true
	}
	if n, err := strconv.Atoi(typed); err == nil && len(typed) > 1 && (typed[0] == '+' || typed[0] == '-') && n > -4000 && n < 4000 {
		return today.AddDate(0, 0, n), true
	}
	parts := strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		return civil(number(parts[0]), number(parts[1]), number(parts[2]))
	case len(parts) >= 2 && p.monthNamed(parts[0]) > 0: // Nov 24
		parts[0], parts[1] = parts[1], parts[0]
	}
	if len(parts) != 2 && len(parts) != 3 {
		return time.Time{}, false
	}
	d, m := number(strings.TrimSuffix(parts[0], "er")), number(parts[1])
	if m < 0 {
		m = p.monthNamed(parts[1])
	}
	if len(parts) == 2 {
		return nearest(today, m, d, ahead)
	}
	y := number(parts[2])
	if len(parts[2]) == 2 {
		y += 2000
	}
	return civil(y, m, d)
}

// dayWord returns how many days from today a word names.
func (p *Printer) dayWord(typed string) (int, bool) {
	for _, w := range p.spoken {
		for n, name := range []string{w.Yesterday, w.Today, w.Tomorrow} {
			if strings.ReplaceAll(Fold(name), "'", "") == strings.ReplaceAll(typed, "'", "") {
				return n - 1, true
			}
		}
	}
	return 0, false
}

// monthNamed returns the month whose name, in either language, begins like that; 0
// if none or several do.
func (p *Printer) monthNamed(typed string) int {
	if len(typed) < 3 {
		return 0
	}
	found := 0
	for _, w := range p.spoken {
		for i := range w.Months {
			if !strings.HasPrefix(Fold(w.Months[i]), typed) && Fold(strings.TrimSuffix(w.ShortMonths[i], ".")) != typed {
				continue
			}
			if found > 0 && found != i+1 {
				return 0
			}
			found = i + 1
		}
	}
	return found
}

// nearest returns the last such date until today, or the next one from today on.
func nearest(today time.Time, m, d int, ahead bool) (time.Time, bool) {
	step := -1
	if ahead {
		step = 1
	}
	for i := range 9 { // 29 February may be eight years away
		t, ok := civil(today.Year()+i*step, m, d)
		if ok && (ahead && !t.Before(today) || !ahead && !t.After(today)) {
			return t, true
		}
	}
	return time.Time{}, false
}

func civil(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, y >= 1900 && y < 2200 && t.Year() == y && int(t.Month()) == m && t.Day() == d
}

// number is -1 for what is no plain number.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// Size writes how big a file is: "2,3 Mo".
func (p *Printer) Size(bytes int64) string {
	f, unit := float64(bytes), 0
	for f >= 1000 && unit < len(p.Form.Sizes)-1 {
		f, unit = f/1000, unit+1
	}
	n := strconv.FormatFloat(f, 'f', 1, 64)
	n = strings.TrimSuffix(n, ".0")
	if p.Lang == model.French {
		n = strings.Replace(n, ".", ",", 1)
	}
	return strings.Replace(p.Form.Sizes[unit], "%s", n, 1)
}
