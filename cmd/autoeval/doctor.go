package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/store"
	"autoeval/store/bolt"
)

func newDoctor(c *cli) *cobra.Command {
	t := c.say.CLI.Data
	var repair, yes bool
	cmd := c.leaf("doctor", t.Doctor, func(_ context.Context, c *cli, _ []string) error {
		path, err := c.dataPath()
		if err != nil {
			return err
		}
		if repair {
			return c.repair(path, yes)
		}
		return c.examine(path)
	})
	cmd.Flags().BoolVar(&repair, "repair", false, t.Repair)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
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

func healthOf(r bolt.Report) healthJSON {
	out := healthJSON{
		Path: r.Path, Network: string(r.Network), Verdict: verdictOf(r), Size: r.Size, Schema: r.Schema,
		Records: []recordsJSON{}, Problems: list(r.Problems), Snapshots: []snapshotJSON{}, Aside: list(r.Aside),
	}
	if r.InUse != nil {
		out.InUse, out.InUseOn = r.InUse.PID, r.InUse.Host
	}
	for _, k := range r.Kinds {
		out.Records = append(out.Records, recordsJSON{k.Name, k.Readable, k.Lost})
	}
	for _, s := range r.Snapshots {
		out.Snapshots = append(out.Snapshots, snapshotJSON{s.Path, stamp(s.At), s.Size, s.Problem})
	}
	return out
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
func (c *cli) examine(path string) error {
	t := c.say.CLI.Data
	r, err := bolt.Doctor(path, true)
	if err != nil {
		return err
	}
	if c.global.json {
		if err := c.printJSON(healthOf(r)); err != nil {
			return err
		}
	} else {
		c.printHealth(r)
	}
	switch verdictOf(r) {
	case "ok":
		if !c.global.json {
			c.print("\n%s", t.Healthy)
		}
		return nil
	case "none":
		if !c.global.json {
			c.print("\n%s", fmt.Sprintf(t.NoData, line(path)))
		}
		return nil
	case "too_new":
		return r.Err
	}
	hint := t.RepairHint
	if bolt.GoodSnapshot(path) != "" {
		hint = t.RestoreHint + " " + hint
	}
	return &problem{code: exitDamaged, text: fmt.Sprintf(t.Sick, line(path)), hint: hint}
}

func (c *cli) printHealth(r bolt.Report) {
	t := c.say.CLI.Data
	c.field(t.FileWord, line(r.Path))
	if r.Size > 0 {
		c.field(t.SizeWord, fmt.Sprintf(t.Size, c.say.Number(int((r.Size+1023)/1024))))
		c.field(t.SchemaWord, fmt.Sprint(r.Schema))
	}
	switch {
	case r.Network.Sure():
		c.field(t.DiskWord, fmt.Sprintf(t.Network, r.Network))
	case r.Network != "":
		c.field(t.DiskWord, fmt.Sprintf(t.NetworkPerhaps, r.Network))
	}
	if r.InUse != nil {
		c.note(t.Held, c.program(r.InUse))
	}
	c.section(t.KindsTitle, c.kindLines(r.Kinds))
	c.section(t.ProblemsTitle, r.Problems)
	var copies []string
	for _, s := range r.Snapshots {
		state := t.SnapshotGood
		if s.Problem != "" {
			state = fmt.Sprintf(t.SnapshotBad, s.Problem)
		}
		copies = append(copies, s.Path+"  "+c.say.ShortDate(s.At.Local())+" "+c.say.Clock(s.At.Local())+"  "+state)
	}
	if len(copies) == 0 {
		copies = []string{t.NoSnapshots}
	}
	c.section(t.SnapshotsTitle, copies)
	c.section(t.AsideTitle, r.Aside)
}

// section writes a title and lines below it, if there are any.
func (c *cli) section(name string, lines []string) {
	if len(lines) == 0 {
		return
	}
	c.print("")
	c.heading(name)
	for _, l := range lines {
		c.print("  %s", line(l))
	}
}

func (c *cli) kindLines(kinds []bolt.Kind) []string {
	t := c.say.CLI.Data
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

// repair rebuilds damaged data from what is readable.
func (c *cli) repair(path string, yes bool) error {
	t := c.say.CLI.Data
	if c.global.readOnly {
		return store.ErrReadOnly
	}
	if err := c.confirm(fmt.Sprintf(t.AskRepair, line(path)), yes); err != nil {
		return err
	}
	r, aside, err := bolt.Repair(path)
	if err != nil {
		return err
	}
	if aside == "" && r.Err == nil {
		c.note("%s", t.NothingToRepair)
		return nil
	}
	if saved := c.kindLines(r.Kinds); len(saved) > 0 {
		c.note(t.Repaired, strings.Join(saved, ", "))
	} else {
		c.note("%s", t.RepairedNone)
		if bolt.GoodSnapshot(path) != "" {
			c.note("%s", t.RestoreHint)
		}
	}
	if aside != "" {
		c.note(t.AsideAt, line(aside))
	}
	return nil
}
