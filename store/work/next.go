package work

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// SetNext keeps the day of the next session; the zero day takes it away.
func SetNext(ctx context.Context, st store.Profiles, day time.Time) (model.Profile, error) {
	return ChangeProfile(ctx, st, func(p *model.Profile) { p.Next = day })
}

// laterDays is for how long passages that are put off are not offered.
const laterDays = 30

// PutOff keeps that passages are not offered before some weeks are over. They can be
// made at any time.
func PutOff(ctx context.Context, st store.Profiles, now time.Time) (model.Profile, error) {
	return ChangeProfile(ctx, st, func(p *model.Profile) { p.Later = model.Day(now).AddDate(0, 0, laterDays) })
}

// SayStage keeps how far the person is, as said at that moment.
func SayStage(ctx context.Context, st store.Profiles, s model.Stage, now time.Time) (model.Profile, error) {
	return ChangeProfile(ctx, st, func(p *model.Profile) { p.SayStage(s, now) })
}

// ProposeNext returns a day for the next session when the person names none: a term
// after the last one, never a day that is past.
func ProposeNext(last, now time.Time) time.Time {
	if last.IsZero() {
		last = now
	}
	day := model.Day(last.AddDate(0, term, 0))
	if !day.After(model.Day(now)) {
		day = model.Day(now.AddDate(0, 0, 7))
	}
	return day
}

// term is how many months lie between two sessions.
const term = 5
