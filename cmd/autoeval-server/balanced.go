package main

import (
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/pires/go-proxyproto"

	"autoeval/cmd/internal/cli"
)

// balanced returns the listener behind load balancers at those addresses or networks:
// their connections begin with who is behind them, in the PROXY protocol, versions 1
// and 2, and come to nothing without it. Anybody else's begin as usual: who only claims
// to be a balancer is not believed.
func balanced(c *cli.Env, l net.Listener, from []string, patience time.Duration) (net.Listener, error) {
	if len(from) == 0 {
		return l, nil
	}
	policy, err := proxyproto.PolicyFromRanges(from, proxyproto.REQUIRE, proxyproto.SKIP)
	if err != nil {
		return nil, cli.BadInput(fmt.Sprintf(c.Say.Server.BadNetwork, cli.Line(strings.Join(from, ", "))), c.Say.Server.BadNetworkHint)
	}
	return &proxyproto.Listener{Listener: l, ConnPolicy: policy, ReadHeaderTimeout: patience}, nil
}
