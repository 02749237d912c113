package wire

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
	"autoeval/tui/speech"
)

// StartPlain goes where the screens would.
func StartPlain(ctx context.Context, c *cli.Env, at nav.Place) error {
	return converse(ctx, c, func(e *plain.Env) error {
		switch at := at.(type) {
		case nav.Walkthrough:
			return plain.Rate(ctx, e, at.Depth)
		case nav.Review:
			return plain.Review(ctx, e, plain.Reviewing{Session: at.Session})
		case nav.Desk:
			return plain.Desk(ctx, e)
		}
		return plain.Run(ctx, e)
	})
}

// ReadAloud reviews a share line by line: it takes the share in, once its sender
// is trusted, and reviews the session asked for.
func ReadAloud(ctx context.Context, c *cli.Env, s *people.Shared, o people.ReviewOptions) error {
	return converse(ctx, c, func(e *plain.Env) error {
		if _, err := o.How().Of(s.From.Recipient); err != nil {
			return people.Unsealable(c, s.From.Contact, err)
		}
		s.Change.Confirmed = o.Yes
		if s.Change.First && !o.Yes {
			if !plain.Trust(e, &s.Letter) {
				return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
			}
		}
		if err := post.Keep(ctx, e.Store, s.Letter); err != nil {
			return err
		}
		plain.Met(e, s.Letter)
		got, err := s.Session(c, o.Session)
		if err != nil {
			return err
		}
		return plain.Review(ctx, e, plain.Reviewing{Session: got.Session.ID, Seeing: o.Seeing, To: o.To, How: o.How()})
	})
}

// converse opens a conversation and gives it to do. A signal to end is the end
// of what is typed.
func converse(ctx context.Context, c *cli.Env, do func(*plain.Env) error) error {
	c.NoteClock()
	ending := ctx
	if c.Hosted == nil { // a service decides itself what a signal means
		var stop func()
		ending, stop = signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
		defer stop()
	}
	c = c.With(func(d *cli.Env) { d.Typed = c.Lines.Until(ending) })
	st, err := c.Store(ending)
	for err != nil {
		if c = c.Again(err); c == nil {
			return err
		}
		st, err = c.Store(ending)
	}
	p, err := c.Greeted(ctx, st)
	if err != nil {
		return err
	}
	if c.Options.Lang == "" && p.Settings.Lang != "" {
		c = c.With(func(d *cli.Env) { d.Say = c.Say.Speaking(p.Settings.Lang) })
	}
	if st.ReadOnly() {
		c.Note("%s", c.ReadOnly(st))
	}
	e := &plain.Env{
		Talk: speech.NewTalk(c.Drawn(c.Raw.Out), c.Typed, c.Voice(), !c.InTerminal), Text: c.Say, Store: st, Grids: c.Grids, Now: c.Now, NewID: c.NewID,
		InUse:  func(ctx context.Context) (*model.Grid, error) { return find.GridToUse(ctx, c) },
		Only:   c.Options.Grid != "",
		Lang:   func() model.Lang { return lang.Detect(c.Getenv) },
		Files:  filesOf(ctx, c, st),
		Resume: resumeLine(c),
		Known:  c.Known(),
	}
	e.Explain = func(err error) string { return spoken(c.With(func(d *cli.Env) { d.Say = e.Text }).Explain(err)) }
	e.Secret = func(question string) (string, error) { return secret(c, e.Talk, question) }
	if e.Post, err = mail.Post(c, func() ([]byte, error) {
		s, err := e.Secret(e.Text.CLI.Exchange.AskKey)
		return []byte(s), err
	}); err != nil {
		return err
	}
	return do(e)
}

// filesOf returns the files of the person; none on a service.
func filesOf(ctx context.Context, c *cli.Env, st store.Store) plain.Files {
	if c.Hosted != nil {
		return plain.Files{None: true, Office: c.Hosted.Office, Suggest: func(...string) string { return "" }, SuggestAnswer: func(string, ...string) string { return "" }}
	}
	return plain.Files{Suggest: mail.SuggestPath, SuggestAnswer: mail.AnswerPath, Write: func(path string, data []byte) (string, error) { return mail.WriteNew(ctx, c, path, data) }, Page: keepPage(c, st, c.Grids), Calendar: calendar(c, st)}
}

// spoken returns an error with its way out, unless that is to be typed on a command
// line.
func spoken(p *cli.Problem) string {
	if strings.Contains(p.Hint, "--") || strings.Contains(p.Hint, "autoeval ") {
		return p.Text
	}
	return strings.TrimSpace(p.Text + " " + p.Hint)
}

// secret asks for a line that does not show where it is typed.
func secret(c *cli.Env, talk *speech.Talk, question string) (string, error) {
	f, ok := c.In.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		s, _ := talk.Ask("%s", question)
		return s, nil
	}
	talk.Say("%s", question)
	s, err := term.ReadPassword(f.Fd())
	return string(s), err
}

// resumeLine returns the command line that goes on with a session.
func resumeLine(c *cli.Env) string {
	if c.Data.MadeUp {
		return ""
	}
	line := "autoeval rate --plain"
	if c.Options.Grid != "" {
		line += " --grid " + c.Options.Grid
	}
	if c.Options.DB != "" {
		line += " --db " + c.Options.DB
	}
	return line
}
