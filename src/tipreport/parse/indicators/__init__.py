"""Indicators: every number and every stated absence, typed, with its period, its hedge and its sentence."""

from tipreport.parse.indicators.read import read_indicators

__all__ = ["read_indicators"]
