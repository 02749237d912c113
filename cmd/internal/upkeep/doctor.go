// Package upkeep holds the commands on the data file itself: backup, restore,
// doctor. It alone among the commands knows that data lie in a file.
package upkeep

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/shape"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/disk"
	"autoeval/store/exchange"
)

// Commands returns backup, restore and doctor.
func Commands(c *cli.Env) []*cobra.Command {
	return []*cobra.Command{newBackup(c), newRestore(c), newDoctor(c)}
}

func newDoctor(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Data
	var repair, yes bool
	cmd := c.Leaf("doctor", t.Doctor, func(ctx context.Context, c *cli.Env, _ []string) error {
		path, err := c.DataPath()
		if err != nil {
			return err
		}
		if repair {
			return mend(c, path, yes)
		}
		return examine(ctx, c, path)
	})
	cmd.Flags().BoolVar(&repair, "repair", false, t.Repair)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cli.OnlyWith(cmd, "yes", "repair")
	return cmd
}

// healthJSON is the shape of "doctor --json". Verdict is ok, none, damaged or
// too_new.
type healthJSON struct {
	Path      string         `json:"path"`
	Verdict   string         `json:"verdict"`
	Network   string         `json:"network,omitempty"`
	InUse     int            `json:"in_use,omitzero"`
	InUseOn   string         `json:"in_use_on,omitempty"`
	Size      int64          `json:"size"`
	Schema    int            `json:"schema,omitzero"`
	Records   []recordsJSON  `json:"records"`
	Problems  []string       `json:"problems"`
	Snapshots []snapshotJSON `json:"snapshots"`
	Aside     []string       `json:"set_aside"`
	KeyLost   bool           `json:"key_lost"`
}

type recordsJSON struct {
	Kind     string `json:"kind"`
	Readable int    `json:"readable"`
	Lost     int    `json:"lost"`
}

type snapshotJSON struct {
	Path    string  `json:"path"`
	At      *string `json:"at,omitzero"`
	Size    int64   `json:"size"`
	Problem string  `json:"problem,omitempty"`
}

func healthOf(ctx context.Context, r bolt.Report) healthJSON {
	out := healthJSON{
		Path: r.Path, Network: string(r.Network), Verdict: verdictOf(r), Size: r.Size, Schema: r.Schema,
		Records: []recordsJSON{}, Problems: shape.List(r.Problems), Snapshots: []snapshotJSON{}, Aside: shape.List(r.Aside),
	}
	if r.InUse != nil {
		out.InUse, out.InUseOn = r.InUse.PID, r.InUse.Host
	}
	out.KeyLost = keyLost(ctx, r)
	for _, k := range r.Kinds {
		out.Records = append(out.Records, recordsJSON{k.Name, k.Readable, k.Lost})
	}
	for _, s := range r.Snapshots {
		out.Snapshots = append(out.Snapshots, snapshotJSON{s.Path, shape.Stamp(s.At), s.Size, s.Problem})
	}
	return out
}

// keyLost says whether the key that signs is gone: from beside the other one, or where
// both are, from data that can be read and that somebody signed.
func keyLost(ctx context.Context, r bolt.Report) bool {
	if r.Err != nil || !mail.NoKey(r.Path) {
		return mail.NoKey(r.Path) && exchange.Halved(r.Path)
	}
	st, err := bolt.Open(r.Path, bolt.Options{ReadOnly: true})
	if err != nil {
		return exchange.Halved(r.Path)
	}
	defer st.Close()
	lost, err := mail.Lost(ctx, r.Path, st)
	return err == nil && lost
}

func verdictOf(r bolt.Report) string {
	switch {
	case r.Err == nil:
		return "ok"
	case errors.Is(r.Err, store.ErrTooNew):
		return "too_new"
	case errors.Is(r.Err, fs.ErrNotExist) && !errors.Is(r.Err, store.ErrDamaged):
		return "none"
	}
	return "damaged"
}

// examine says how the data are. What is wrong is the exit status too.
func examine(ctx context.Context, c *cli.Env, path string) error {
	t := c.Say.CLI.Data
	r, err := bolt.Doctor(path, true)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		if err := c.PrintJSON(healthOf(ctx, r)); err != nil {
			return err
		}
	} else {
		printHealth(ctx, c, r)
	}
	switch verdictOf(r) {
	case "ok":
		if !c.Options.JSON {
			c.Print("\n%s", t.Healthy)
		}
		return nil
	case "none":
		if c.Named() {
			return cli.NoData(path)
		}
		if !c.Options.JSON {
			c.Print("\n%s", fmt.Sprintf(t.NoData, cli.Line(path)))
		}
		return nil
	case "too_new":
		return r.Err
	}
	if no := (*disk.NotFile)(nil); errors.As(r.Err, &no) {
		return r.Err // there is nothing to repair
	}
	hint := t.RepairHint
	if bolt.GoodSnapshot(path) != "" {
		hint = t.RestoreHint + " " + hint
	}
	return &cli.Problem{Code: cli.ExitDamaged, Text: fmt.Sprintf(t.Sick, cli.Line(path)), Hint: hint}
}

func printHealth(ctx context.Context, c *cli.Env, r bolt.Report) {
	t := c.Say.CLI.Data
	c.Field(c.Say.Words.File, cli.Line(r.Path))
	if r.Size > 0 {
		c.Field(t.SizeWord, fmt.Sprintf(t.Size, c.Say.Number(int((r.Size+1023)/1024))))
		c.Field(t.SchemaWord, fmt.Sprint(r.Schema))
	}
	switch {
	case r.Network.Sure():
		c.Field(t.DiskWord, fmt.Sprintf(t.Network, r.Network))
	case r.Network != "":
		c.Field(t.DiskWord, fmt.Sprintf(t.NetworkPerhaps, r.Network))
	}
	if r.InUse != nil {
		c.Note(t.Held, c.Program(r.InUse))
	}
	if keyLost(ctx, r) {
		c.Note(t.KeyLost, cli.Line(r.Path+".key"))
	}
	c.Section(t.KindsTitle, kindLines(c, r.Kinds))
	c.Section(t.ProblemsTitle, r.Problems)
	var copies []string
	for _, s := range r.Snapshots {
		state := t.SnapshotGood
		if s.Problem != "" {
			state = fmt.Sprintf(t.SnapshotBad, s.Problem)
		}
		copies = append(copies, s.Path+"  "+c.Say.ShortDate(s.At.Local())+" "+c.Say.Clock(s.At.Local())+"  "+state)
	}
	if len(copies) == 0 {
		copies = []string{t.NoSnapshots}
	}
	c.Section(t.SnapshotsTitle, copies)
	c.Section(t.AsideTitle, r.Aside)
}

func kindLines(c *cli.Env, kinds []bolt.Kind) []string {
	t := c.Say.CLI.Data
	var out []string
	for _, k := range kinds {
		name := t.Kinds[k.Name]
		if name == "" {
			name = k.Name
		}
		l := fmt.Sprintf(t.Kind, name, k.Readable)
		if k.Lost > 0 {
			l += ", " + fmt.Sprintf(t.Lost, k.Lost)
		}
		if k.Readable+k.Lost > 0 {
			out = append(out, l)
		}
	}
	return out
}

// mend rebuilds damaged data from what is readable.
func mend(c *cli.Env, path string, yes bool) error {
	t := c.Say.CLI.Data
	if c.Options.ReadOnly {
		return store.ErrReadOnly
	}
	if err := c.Confirm(fmt.Sprintf(t.AskRepair, cli.Line(path)), yes); err != nil {
		return err
	}
	r, aside, err := bolt.Repair(path)
	if err != nil {
		return err
	}
	if aside == "" && r.Err == nil {
		c.Note("%s", t.NothingToRepair)
		return nil
	}
	if saved := kindLines(c, r.Kinds); len(saved) > 0 {
		c.Note(t.Repaired, strings.Join(saved, ", "))
	} else {
		c.Note("%s", t.RepairedNone)
		if bolt.GoodSnapshot(path) != "" {
			c.Note("%s", t.RestoreHint)
		}
	}
	if aside != "" {
		c.Note(t.AsideAt, cli.Line(aside))
	}
	return nil
}
