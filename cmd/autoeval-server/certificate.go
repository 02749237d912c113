package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/school"
)

// sourceAddress says from where a certificate is good: whoever answers a connection holds
// it to that.
const sourceAddress = "source-address"

// errUncertain refuses a certificate that does not say who somebody is here.
var errUncertain = errors.New("this certificate opens nothing here")

// authorities reads who may certify people: a file of public keys, one a line as in
// authorized_keys. None where no file is named.
func authorities(ctx context.Context, c *cli.Env, path string) ([]ssh.PublicKey, error) {
	if path == "" {
		return nil, nil
	}
	rest, err := disk.Read(ctx, path, 64<<10)
	if err != nil {
		return nil, err
	}
	bad := cli.BadInput(fmt.Sprintf(c.Say.Server.BadAuthorities, cli.Line(path)), c.Say.Server.BadAuthoritiesHint)
	var all []ssh.PublicKey
	for len(bytes.TrimSpace(rest)) > 0 {
		key, _, options, after, err := ssh.ParseAuthorizedKey(rest)
		if _, isCert := key.(*ssh.Certificate); err != nil || isCert || len(options) > 0 {
			return nil, bad
		}
		all, rest = append(all, key), after
	}
	if all == nil {
		return nil, bad
	}
	return all, nil
}

// certified says who a certificate is of: the one active account whose external
// identifier is among its principals. A certificate without any would be everybody's,
// and opens nothing.
func (v *service) certified(ctx context.Context, cert *ssh.Certificate) (a school.Account, external string, err error) {
	if cert.CertType != ssh.UserCert || !slices.ContainsFunc(v.authorities, func(k ssh.PublicKey) bool { return bytes.Equal(k.Marshal(), cert.SignatureKey.Marshal()) }) {
		return a, "", errUncertain
	}
	check := ssh.CertChecker{Clock: v.now, SupportedCriticalOptions: []string{sourceAddress}}
	for _, principal := range cert.ValidPrincipals {
		if err := check.CheckCert(principal, cert); err != nil {
			return a, "", errUncertain
		}
		found, err := v.school.ByExternal(ctx, principal)
		switch {
		case errors.Is(err, store.ErrNotFound):
		case err != nil:
			return a, "", err
		case external != "" && found.ID != a.ID:
			return a, "", errUncertain
		default:
			a, external = found, principal
		}
	}
	if external == "" {
		return a, "", errUncertain
	}
	return a, external, nil
}
