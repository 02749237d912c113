package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

// serveOptions holds the options of "serve".
type serveOptions struct {
	place
	listen, host, secret, metrics, log string
	balancers                          []string
	authorities                        string
	drain                              time.Duration
	limits                             limits
}

func newServe(c *cli.Env) *cobra.Command {
	t := c.Say.Server
	o := serveOptions{limits: usualLimits()}
	cmd := c.Leaf("serve", t.Serve, func(ctx context.Context, c *cli.Env, _ []string) error { return serve(ctx, c, o) })
	o.begins = true
	cmd.Example = "autoeval-server serve --data ./ecole --listen 127.0.0.1:2222"
	o.addTo(c, cmd)
	f := cmd.Flags()
	f.StringVar(&o.listen, "listen", ":22", t.Listen)
	f.StringSliceVar(&o.balancers, "proxy-from", nil, t.ProxyFrom)
	f.StringVar(&o.authorities, "trusted-ca", "", t.TrustedCA)
	f.StringVar(&o.host, "host-key", "", t.HostKey)
	f.StringVar(&o.secret, "secret", "", t.Secret)
	f.StringVar(&o.metrics, "metrics", "", t.Metrics)
	f.DurationVar(&o.drain, "drain", 30*time.Minute, t.Drain)
	f.IntVar(&o.limits.people, "max", o.limits.people, t.Max)
	f.IntVar(&o.limits.each, "per-person", o.limits.each, t.PerPerson)
	f.DurationVar(&o.limits.idle, "idle", o.limits.idle, t.Idle)
	c.FewValues(cmd, &o.log, "log", t.Log, "json", "text")
	return cmd
}

// serve runs until a signal to end, and then for as long as draining takes.
func serve(ctx context.Context, c *cli.Env, o serveOptions) error {
	if o.data == "" && o.address(c) == "" {
		return cli.BadInput(c.Say.Server.DataNeeded, c.Say.Server.DataNeededHint)
	}
	needed := cli.BadInput(c.Say.Server.KeysNeeded, c.Say.Server.KeysNeededHint)
	sealed, err := o.own(o.secret, "secret", needed)
	if err != nil {
		return err
	}
	known, err := o.own(o.host, "host_key", needed)
	if err != nil {
		return err
	}
	o.count = newMetrics()
	s, err := o.open(ctx, c)
	if err != nil {
		return err
	}
	defer s.Close()
	seal, err := secret(sealed)
	if err != nil {
		return err
	}
	host, err := hostKey(known)
	if err != nil {
		return err
	}
	v := newService(s, seal, host, o.limits)
	if v.authorities, err = authorities(ctx, c, o.authorities); err != nil {
		return err
	}
	v.count = o.count
	v.log = logger(c, o.log)
	return v.run(ctx, c, o)
}

// logger writes lines of that form on the standard error.
func logger(c *cli.Env, form string) *slog.Logger {
	if form == "text" {
		return slog.New(slog.NewTextHandler(c.Raw.Err, nil))
	}
	return slog.New(slog.NewJSONHandler(c.Raw.Err, nil))
}

// run listens and serves until a signal to end.
func (v *service) run(ctx context.Context, c *cli.Env, o serveOptions) error {
	l, err := net.Listen("tcp", o.listen)
	if err != nil {
		return cli.Failed(fmt.Sprintf(c.Say.Server.CannotListen, cli.Line(o.listen)), c.Say.Server.CannotListenHint)
	}
	defer l.Close()
	if l, err = balanced(c, l, o.balancers, v.limits.handshake); err != nil {
		return err
	}
	if o.metrics != "" {
		stop, err := v.measured(o.metrics)
		if err != nil {
			return cli.BadInput(fmt.Sprintf(c.Say.Server.BadMetrics, cli.Line(o.metrics)), "")
		}
		defer stop()
	}
	v.log.Info("listening", "address", l.Addr().String())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	over := make(chan struct{})
	go func() {
		defer close(over)
		ctx, now := context.WithCancel(ctx)
		defer now()
		select {
		case <-signals:
		case <-ctx.Done():
		}
		go func() { // the second time: now
			select {
			case <-signals:
				now()
			case <-ctx.Done():
			}
		}()
		v.log.Info("draining", "for", o.drain.String())
		v.drain(ctx, o.drain)
	}()
	if err := v.serve(l); err != nil {
		return err
	}
	<-over
	return nil
}
