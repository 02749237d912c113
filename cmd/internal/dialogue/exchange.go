package dialogue

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/plain"
)

// deskPage is the mentor's inbox.
func (d *dialogue) deskPage(ctx context.Context) error {
	var all []model.ReceivedSummary
	t := d.Say.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = d.Opened().ReceivedSessions(ctx)
		for _, r := range all {
			state := d.Say.Exchange.Waiting
			if r.Review != "" {
				state = word.ReviewState(d.Env, r.State)
			}
			out = append(out, fmt.Sprintf(t.DeskLine, word.Person(d.Env, r.Learner), word.Called(d.Env, r.Session.Label), d.Say.Date(r.Session.When().Local()), state))
		}
		return out, err
	}
	return d.turn(ctx, page{d.Say.Home.Desk, rows, t.DeskAsk, func(ctx context.Context, typed string) (result, error) {
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
	return people.ShowCohort(ctx, d.Env, people.CohortAsk{Sort: people.SortWaiting})
}

// receiveFile opens a file from somebody. Of somebody new the person confirms
// the fingerprint, however the answers come.
func (d *dialogue) receiveFile(ctx context.Context) error {
	typed, ok := d.talk.Ask("%s", d.Say.Plain.Files.ReceiveAsk)
	if !ok || typed == "" {
		return nil
	}
	return people.Receive(ctx, d.Env, work.Locate(typed), people.Sealing{}, false)
}

// sharePage asks what to share, says what will leave, and writes it.
func (d *dialogue) sharePage(ctx context.Context) error {
	ids, err := d.whichToShare(ctx)
	if err != nil || ids == nil {
		return err
	}
	t := d.Say.Plain.Files
	o := people.Sharing{Yes: true, Preview: true}
	var ok bool
	if o.Without, ok = d.whatStays(); !ok {
		return nil
	}
	if o.Readers, ok, err = d.forWhom(ctx); err != nil || !ok {
		return err
	}
	if err := people.Share(ctx, d.Env, ids, o); err != nil || d.talk.Ended() {
		return err
	}
	s, err := find.Session(ctx, d.Env, ids[0])
	if err != nil || !d.yes("%s", t.WriteAsk) {
		return err
	}
	o.Preview = false
	return d.writeWhere("", mail.SuggestPath("autoeval", s.Label), func(path string) error {
		o.To = path
		return people.Share(ctx, d.Env, ids, o)
	})
}

// whichToShare are the finished sessions chosen; nil for none.
func (d *dialogue) whichToShare(ctx context.Context) ([]string, error) {
	all, err := find.Sessions(ctx, d.Env)
	if err != nil {
		return nil, err
	}
	var done []model.SessionSummary
	for _, s := range all {
		if s.Finished() {
			done = append(done, s)
		}
	}
	t := d.Say.Plain.Files
	if len(done) == 0 {
		d.talk.Say("%s", t.NothingFinished)
		return nil, nil
	}
	for i, s := range done {
		d.talk.Say(d.Say.Plain.Menu.Row, i+1, word.Titled(d.Env, s))
	}
	numbers, ok := d.numbers(t.WhichAsk, fmt.Sprintf(t.WhichBad, len(done)), len(done), len(done))
	if !ok {
		return nil, nil
	}
	if len(numbers) == 0 {
		return []string{find.Latest}, nil
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
		case ok && letter == d.Say.Plain.Menu.Leave && len(n) == 0:
			d.talk.Say("%s", d.Say.Plain.Menu.Stays)
			return nil, false
		}
		d.talk.Say("%s", wrong)
	}
	return nil, false
}

// whatStays are the parts of a share that are left out; false when the person
// leaves.
func (d *dialogue) whatStays() (out []string, ok bool) {
	t := d.Say.Plain.Files
	numbers, ok := d.numbers(t.Leave, t.LeaveBad, 4, 4)
	for _, n := range numbers {
		out = append(out, people.PartNames()[n-1])
	}
	return out, ok
}

// forWhom is whom to encrypt for, asked only when somebody gave how; false when
// the person leaves.
func (d *dialogue) forWhom(ctx context.Context) (reader []string, ok bool, err error) {
	people, err := people.People(ctx, d.Env)
	if err != nil {
		return nil, false, err
	}
	var can []model.Known
	for _, k := range people {
		if k.Recipient != "" {
			can = append(can, k)
			d.talk.Say(d.Say.Plain.Menu.Row, len(can), word.Person(d.Env, k.Contact))
		}
	}
	if len(can) == 0 {
		return nil, true, nil
	}
	t := d.Say.Plain.Files
	n, ok := d.numbers(t.SealAsk, fmt.Sprintf(t.SealBad, len(can)), len(can), 1)
	for _, i := range n {
		reader = append(reader, string(can[i-1].Person))
	}
	return reader, ok, nil
}

// identityPage says one's own fingerprint, and whom one knows.
func (d *dialogue) identityPage(ctx context.Context) error {
	_, me, _, err := mail.Sender(ctx, d.Env)
	if err != nil {
		return err
	}
	t := d.Say.Exchange
	d.talk.Say("%s%s%s. %s", t.Fingerprint, d.Say.Words.Colon, word.Spoken(me.Keys.Fingerprint()), t.ReadAloud)
	known, err := people.People(ctx, d.Env)
	for _, k := range known {
		d.talk.Say("%s, %s, %s", word.Person(d.Env, k.Contact), people.RoleName(d.Env, k.Role), word.Spoken(k.Fingerprint))
	}
	if err == nil && len(known) == 0 {
		d.talk.Say("%s", d.Say.CLI.Exchange.Identity.Nobody)
	}
	return err
}
