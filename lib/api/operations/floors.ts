import {
  floorChangeDocument,
  floorDocument,
  floorFilterSchema,
  floorListSchema,
  newFloorDocument,
  newPlaceDocument,
} from '../schemas'
import { list, withBody, type Operations } from './operation'

const order = 'Location by location, the floors of each in their order.'
const pictures = ['image/png', 'image/jpeg', 'image/webp']

export const floorOperations = {
  '/floors': {
    get: list('listFloors', 'Floors with their plans, and where desks stand on them', [order, floorListSchema], {
      query: floorFilterSchema,
    }),
    post: {
      operationId: 'addFloor',
      summary: 'Add a floor to a location, after those that it has',
      body: newFloorDocument,
      answer: [201, 'The floor as it is now.', floorDocument],
      problems: [...withBody, 'no_such_pbx', 'no_such_location', 'floor_exists'],
    },
  },
  '/floors/{id}': {
    get: {
      operationId: 'getFloor',
      summary: 'One floor',
      answer: [200, 'The floor as it is now.', floorDocument],
      problems: ['no_such_floor'],
    },
    patch: {
      operationId: 'changeFloor',
      summary: 'Change its name, or its position among the floors of its location',
      description: 'What is left out stays as it is.',
      body: floorChangeDocument,
      answer: [200, 'The floor as it is now.', floorDocument],
      problems: [...withBody, 'no_such_floor', 'floor_exists'],
    },
    delete: {
      operationId: 'removeFloor',
      summary: 'Remove a floor with its plan; desks stay in the pool',
      answer: [204, 'It is gone.'],
      problems: ['no_such_floor'],
    },
  },
  '/floors/{id}/plan': {
    get: {
      operationId: 'getPlan',
      summary: 'The picture of a floor',
      pictures,
      answer: [200, 'The picture as it was sent.'],
      problems: ['no_plan'],
    },
    post: {
      operationId: 'setPlan',
      summary: 'Send the picture of a floor, in place of the one before',
      description:
        'The picture itself is the body: PNG, JPEG or WebP, which its first bytes decide; 5 MB, 100 to 10,000 pixels each way, 40 million pixels at most. Desks stay where they are on it.',
      bodyOf: pictures,
      answer: [200, 'The floor as it is now.', floorDocument],
      problems: ['no_such_floor', 'plan_too_large', 'plan_not_a_picture', 'plan_size'],
    },
    delete: {
      operationId: 'removePlan',
      summary: 'Remove the picture of a floor',
      description: 'Desks keep their places for the next one.',
      answer: [204, 'It is gone.'],
      problems: ['no_such_floor', 'no_plan'],
    },
  },
  '/floors/{id}/desks': {
    post: {
      operationId: 'placeDesk',
      summary: 'Say where a desk stands on the plan of a floor',
      description: 'It stands nowhere else then. It may be of another location of the same PBX.',
      body: newPlaceDocument,
      answer: [200, 'The floor as it is now.', floorDocument],
      problems: [...withBody, 'no_such_floor', 'phone_not_in_pool'],
    },
  },
  '/floors/{id}/desks/{number}': {
    delete: {
      operationId: 'takeDeskOff',
      summary: 'Take a desk off the plan of a floor; it stays in the pool',
      answer: [204, 'It is off.'],
      problems: ['no_such_floor', 'not_on_plan'],
    },
  },
} satisfies Operations
