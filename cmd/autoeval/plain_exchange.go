package main

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/tui/plain"
)

// deskPage is the mentor's inbox.
func (d *dialogue) deskPage(ctx context.Context) error {
	var all []model.ReceivedSummary
	t := d.say.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = d.opened().ReceivedSessions(ctx)
		for _, r := range all {
			state := d.say.Exchange.Waiting
			if r.Review != "" {
				state = d.stateSaid(r.State)
			}
			out = append(out, fmt.Sprintf(t.DeskLine, d.nameOf(r.Learner), d.called(r.Session.Label), d.say.Date(r.Session.When().Local()), state))
		}
		return out, err
	}
	return d.turn(ctx, page{d.say.Home.Desk, rows, t.DeskAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == "" && len(n) == 1:
			return altered, d.read(ctx, all[n[0]-1].Session.ID, "", false)
		case ok && letter == t.Receive && len(n) == 0:
			return altered, d.receiveFile(ctx)
		}
		return unknown, nil
	}})
}

// cohortPage says the cohort, as the command does.
func (d *dialogue) cohortPage(ctx context.Context) error {
	return showCohort(ctx, d.cli, cohortAsk{sort: sortWaiting})
}

// receiveFile opens a file from somebody. Of somebody new the person confirms
// the fingerprint, however the answers come.
func (d *dialogue) receiveFile(ctx context.Context) error {
	typed, ok := d.talk.Ask("%s", d.say.Plain.Files.ReceiveAsk)
	if !ok || typed == "" {
		return nil
	}
	return receive(ctx, d.cli, locate(typed), sealing{}, false)
}

// sharePage asks what to share, says what will leave, and writes it.
func (d *dialogue) sharePage(ctx context.Context) error {
	ids, err := d.whichToShare(ctx)
	if err != nil || ids == nil {
		return err
	}
	t := d.say.Plain.Files
	o := sharing{yes: true, preview: true}
	var ok bool
	if o.without, ok = d.whatStays(); !ok {
		return nil
	}
	if o.readers, ok, err = d.forWhom(ctx); err != nil || !ok {
		return err
	}
	if err := share(ctx, d.cli, ids, o); err != nil || d.talk.Ended() {
		return err
	}
	s, err := d.sessionAt(ctx, ids[0])
	if err != nil || !d.yes("%s", t.WriteAsk) {
		return err
	}
	o.preview = false
	return d.writeWhere("", suggestPath("autoeval", s.Label), func(path string) error {
		o.to = path
		return share(ctx, d.cli, ids, o)
	})
}

// whichToShare are the finished sessions chosen; nil for none.
func (d *dialogue) whichToShare(ctx context.Context) ([]string, error) {
	all, err := d.sessions(ctx)
	if err != nil {
		return nil, err
	}
	var done []model.SessionSummary
	for _, s := range all {
		if s.Finished() {
			done = append(done, s)
		}
	}
	t := d.say.Plain.Files
	if len(done) == 0 {
		d.talk.Say("%s", t.NothingFinished)
		return nil, nil
	}
	for i, s := range done {
		d.talk.Say(d.say.Plain.Menu.Row, i+1, d.titled(s))
	}
	numbers, ok := d.numbers(t.WhichAsk, fmt.Sprintf(t.WhichBad, len(done)), len(done), len(done))
	if !ok {
		return nil, nil
	}
	if len(numbers) == 0 {
		return []string{latest}, nil
	}
	var ids []string
	for _, n := range numbers {
		ids = append(ids, string(done[n-1].ID))
	}
	return ids, nil
}

// numbers asks for numbers from 1 to top, at most that many; false when the
// person leaves and at the end of input.
func (d *dialogue) numbers(question, wrong string, top, most int) ([]int, bool) {
	for range tries {
		typed, ok := d.talk.Ask("%s", question)
		if !ok || typed == "" {
			return nil, ok
		}
		letter, n, ok := plain.Pick(strings.ReplaceAll(typed, ",", " "), top)
		switch {
		case ok && letter == "" && len(n) <= most:
			return n, true
		case ok && letter == d.say.Plain.Menu.Leave && len(n) == 0:
			d.talk.Say("%s", d.say.Plain.Menu.Stays)
			return nil, false
		}
		d.talk.Say("%s", wrong)
	}
	return nil, false
}

// whatStays are the parts of a share that are left out; false when the person
// leaves.
func (d *dialogue) whatStays() (out []string, ok bool) {
	t := d.say.Plain.Files
	numbers, ok := d.numbers(t.Leave, t.LeaveBad, 4, 4)
	for _, n := range numbers {
		out = append(out, partNames()[n-1])
	}
	return out, ok
}

// forWhom is whom to encrypt for, asked only when somebody gave how; false when
// the person leaves.
func (d *dialogue) forWhom(ctx context.Context) (reader []string, ok bool, err error) {
	people, err := d.people(ctx)
	if err != nil {
		return nil, false, err
	}
	var can []model.Known
	for _, k := range people {
		if k.Recipient != "" {
			can = append(can, k)
			d.talk.Say(d.say.Plain.Menu.Row, len(can), d.nameOf(k.Contact))
		}
	}
	if len(can) == 0 {
		return nil, true, nil
	}
	t := d.say.Plain.Files
	n, ok := d.numbers(t.SealAsk, fmt.Sprintf(t.SealBad, len(can)), len(can), 1)
	for _, i := range n {
		reader = append(reader, string(can[i-1].Person))
	}
	return reader, ok, nil
}

// identityPage says one's own fingerprint, and whom one knows.
func (d *dialogue) identityPage(ctx context.Context) error {
	_, me, _, err := d.sender(ctx)
	if err != nil {
		return err
	}
	t := d.say.Exchange
	d.talk.Say("%s%s%s. %s", t.Fingerprint, d.say.Words.Colon, spoken(me.Keys.Fingerprint()), t.ReadAloud)
	known, err := d.people(ctx)
	for _, k := range known {
		d.talk.Say("%s, %s, %s", d.nameOf(k.Contact), d.roleName(k.Role), spoken(k.Fingerprint))
	}
	if err == nil && len(known) == 0 {
		d.talk.Say("%s", d.say.CLI.Exchange.Identity.Nobody)
	}
	return err
}
