"""What people check: samples, codings, agreement, corrections, and the exchange with annotation tools."""
