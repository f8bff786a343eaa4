"""A catalogue of aids as part of a MkDocs site: `plugins: [sdm]`."""
