package upkeep

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/bolt"
	"autoeval/tui/lang"
)

func TestDoctorSaysWhatKindOfDiskItIs(t *testing.T) {
	for network, want := range map[bolt.Network]string{"nfs": "Disque\u00a0: partage réseau (nfs)", "fuse": "Disque\u00a0: fuse, peut-être un partage réseau", "": ""} {
		var out bytes.Buffer
		c := cli.NewEnv(cli.World{Streams: cli.Streams{Out: &out, Err: &out}, Getenv: func(string) string { return "" }, Now: time.Now}, lang.New(model.French))
		r := bolt.Report{Path: "/x", Network: network}
		printHealth(t.Context(), c, r)
		if !strings.Contains(out.String(), want) || want == "" && strings.Contains(out.String(), "Disque") {
			t.Errorf("%q: says %q", network, out.String())
		}
		var kept struct{ Network string }
		b, err := json.Marshal(healthOf(t.Context(), r))
		if err == nil {
			err = json.Unmarshal(b, &kept)
		}
		if err != nil || kept.Network != string(network) {
			t.Errorf("JSON says %q, %v", kept.Network, err)
		}
	}
}
