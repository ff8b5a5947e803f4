@_exported import Lottery
@_exported import Optimization
@_exported import Population
@_exported import Reports
@_exported import Representativity
@_exported import Selection
@_exported import Tables
@_exported import Workshops
