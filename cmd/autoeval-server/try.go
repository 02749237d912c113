package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/store/demo"
	"autoeval/store/school"
)

func newTry(c *cli.Env) *cobra.Command {
	t := c.Say.Server
	var listen string
	cmd := c.Leaf("try", t.Try, func(ctx context.Context, c *cli.Env, _ []string) error { return try(ctx, c, listen) })
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:2222", t.Listen)
	return cmd
}

// try serves a made-up school from a folder that goes with it.
func try(ctx context.Context, c *cli.Env, listen string) error {
	host, port, err := net.SplitHostPort(listen)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return cli.BadInput(fmt.Sprintf(c.Say.Server.TryHere, cli.Line(listen)), "")
	}
	dir, err := os.MkdirTemp("", "autoeval-server-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s, err := (&place{data: dir}).open(ctx, c)
	if err != nil {
		return err
	}
	defer s.Close()
	seal, err := secret(filepath.Join(dir, "secret"))
	if err != nil {
		return err
	}
	key, err := hostKey(filepath.Join(dir, "host_key"))
	if err != nil {
		return err
	}
	v := newService(s, seal, key, usualLimits())
	all, err := v.madeUp(ctx, c)
	if err != nil {
		return err
	}
	t := c.Say.Server
	c.Print("%s\n", t.TryIntro)
	for _, p := range all {
		c.Print("  %s %s\n    ssh -p %s join@%s", c.Say.Naming(t.TryPerson, cli.Line(p.name)), p.code, port, host)
	}
	c.Print("\n%s\n  ssh -p %s %s\n\n%s\n", t.TryThen, port, host, t.TryEnd)
	return v.run(ctx, c, serveOptions{listen: listen})
}

// invited is somebody with the code that lets them in.
type invited struct{ name, code string }

// madeUp enrols a learner with two years of data, a mentor and a head.
func (v *service) madeUp(ctx context.Context, c *cli.Env) ([]invited, error) {
	const programme = "RNCP37579"
	var out []invited
	for _, p := range []struct {
		name string
		role school.Role
	}{{"Camille Arnaud", school.Learner}, {"Hélène Mercier", school.Mentor}, {"Samir Benali", school.Head}} {
		a := school.Account{ID: school.AccountID(v.newID()), Name: p.name, Role: p.role, Programme: programme, Active: true, CreatedAt: v.now()}
		if err := v.school.SaveAccounts(ctx, []school.Account{a}); err != nil {
			return nil, err
		}
		code, err := school.NewCode(rand.Reader)
		if err != nil {
			return nil, err
		}
		if err := v.school.SaveCodes(ctx, []school.Code{{Hash: school.HashCode(code), Account: a.ID, ExpiresAt: v.now().Add(24 * time.Hour)}}); err != nil {
			return nil, err
		}
		if p.role == school.Learner {
			if err := v.fill(ctx, c, a); err != nil {
				return nil, err
			}
		}
		out = append(out, invited{p.name, code})
	}
	return out, nil
}

// fill gives somebody made-up data.
func (v *service) fill(ctx context.Context, c *cli.Env, a school.Account) error {
	built, err := library.BuiltIn()
	if err != nil {
		return err
	}
	st, err := v.school.Open(ctx, a.ID, school.Own(a.ID))
	if err != nil {
		return err
	}
	defer st.Close()
	if err := demo.Learner(ctx, st, built[0], v.now(), c.Say.Lang, v.newID); err != nil {
		return fmt.Errorf("make up data: %w", err)
	}
	return nil
}
